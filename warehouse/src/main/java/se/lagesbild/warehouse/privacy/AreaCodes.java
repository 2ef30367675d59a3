package se.lagesbild.warehouse.privacy;

/** The area codes of the Swedish numbering plan, which are two to four digits long. */
final class AreaCodes {
  private static final String THREE_DIGITS =
      "010 011 013 016 018 019 021 023 026 031 033 035 036 040 042 044 046 054 060 063 090";

  private static final String FOUR_DIGITS =
      "0120-0125 0140-0144 0150-0159 0171 0173-0176 0220-0227 0240-0243 0246-0248 0250 0251 0253"
          + " 0258 0270 0271 0278 0280 0281 0290-0295 0297 0300-0304 0320-0322 0325 0340 0345 0346"
          + " 0370-0372 0380-0383 0390 0392 0393 0410 0411 0413-0418 0430 0431 0433 0435 0451"
          + " 0454-0457 0459 0470-0472 0474 0476-0481 0485 0486 0490-0499 0500-0506 0510-0515"
          + " 0520-0528 0530-0534 0550-0555 0560 0563-0565 0570 0571 0573 0580-0584 0586 0587"
          + " 0589-0591 0610-0613 0620-0624 0640 0642-0645 0647 0650-0653 0657 0660-0663 0670-0672"
          + " 0674 0680 0682 0684 0687 0690-0693 0695 0696 0910-0916 0918 0920-0930 0932-0935"
          + " 0940-0943 0950-0954 0960 0961 0970 0971 0973 0975-0978 0980 0981";

  /** The length of the code that a number begins with, by its second to fourth digit. */
  private static final byte[] LENGTHS = lengths();

  private AreaCodes() {}

  /** The length of the area code at the position, with its 0; 0 when there is none. */
  static int length(CharSequence text, int start) {
    if (Chars.at(text, start + 1) == '8') {
      return 2;
    }
    int code = 0;
    for (int offset = 1; offset <= 3; offset++) {
      char digit = Chars.at(text, start + offset);
      // A code of three digits may end here; any fourth digit leads to the same entry.
      code = 10 * code + (Chars.isDigit(digit) ? digit - '0' : 0);
      if (!Chars.isDigit(digit) && offset < 3) {
        return 0;
      }
    }
    int length = LENGTHS[code];
    return length == 4 && !Chars.isDigit(Chars.at(text, start + 3)) ? 0 : length;
  }

  private static byte[] lengths() {
    byte[] lengths = new byte[1000];
    for (String code : THREE_DIGITS.split(" ")) {
      int first = 10 * Integer.parseInt(code);
      for (int last = 0; last < 10; last++) {
        lengths[first + last] = 3;
      }
    }
    for (String codes : FOUR_DIGITS.split(" ")) {
      String[] ends = codes.split("-");
      for (int code = Integer.parseInt(ends[0]);
          code <= Integer.parseInt(ends[ends.length - 1]);
          code++) {
        lengths[code] = 4;
      }
    }
    return lengths;
  }
}
