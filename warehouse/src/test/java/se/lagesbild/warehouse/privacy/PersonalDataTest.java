package se.lagesbild.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.warehouse.privacy.PersonalData.Kind;

/**
 * Personal numbers here are Skatteverket's test numbers (serials 980-999) or have a wrong check
 * digit.
 */
class PersonalDataTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "189001019802",
        "18900101-9802",
        "18900101+9802",
        "18900101 9802",
        "900101-9802",
        "900101+9802",
        "9001019802",
        "900101 9802",
        "900101 - 9802",
        "900101\u20139802",
        "900101\u00a09802",
        "1890-01-01-9802",
        "pojken (18900101-9802) sprang",
        "pnr:9001019802.",
        "id9001019802",
        "900101-9802,900101-9802",
        "född 900101-9803",
        "900101-9803 (pnr)",
        "Personnr 18900101-9803",
        "personnummer: 189001019803",
        "född 900101",
        "f.d. pnr 18900101",
        "samordningsnummer 900161-9803",
        "SAMNR 900161-9803",
      })
  void findsPersonalNumbers(String text) {
    assertThat(PersonalData.find(text)).contains(Kind.PERSONAL_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "800101-1234",
        "900101-9803",
        "pojken 9001019803 sprang",
        "19900101+9803",
        "1990-01-01-9803",
        "900161-9803",
        "900101-9802"
      })
  void whatPeopleTypeIsOneWhateverItsCheckDigit(String text) {
    assertThat(PersonalData.findTyped(text)).contains(Kind.PERSONAL_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "901301-9803",
        "900132-1234",
        "556012-5790",
        "240906 1805",
        "2026-10-01 14:30",
        "2026-10-01 – 2026-10-14",
        "59.9001019802",
        "40 lampor, 12 bänkar"
      })
  void otherTypedNumbersAreNoPersonalNumbers(String text) {
    assertThat(PersonalData.findTyped(text)).doesNotContain(Kind.PERSONAL_NUMBER);
  }

  @Test
  void findsCoordinationNumbersByTheirCheckDigit() {
    String number = "900161-980";
    assertThat(PersonalData.find(number + Identifiers.checkDigit("900161980")))
        .containsExactly(Kind.PERSONAL_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "900101-9803",
        "901301-9802",
        "900132-9802",
        "900230-9802",
        "556012-5790",
        "212000-1082",
        "240906 1805",
        "20240906 1805",
        "2024-09-06 1805",
        "1234567890123",
        "59.9001019802",
        "6652310,9001019802",
        "900101 98021",
      })
  void otherNumbersAreNoPersonalNumbers(String text) {
    assertThat(PersonalData.find(text)).doesNotContain(Kind.PERSONAL_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "070-174 06 05",
        "0701740605",
        "070 1740605",
        "070-1740605",
        "0701-74 06 05",
        "070.174.06.05",
        "070/174 06 05",
        "07 01 74 06 05",
        "tel0701740605",
        "Tel:070-1740605",
        "072-174 06 05",
        "0791740605",
        "+46701740605",
        "+46 70 174 06 05",
        "+46(0)70-174 06 05",
        "0046701740605",
        "0046 70 174 06 05",
        "(+46 223 100 99)",
        "0223-100 99",
        "0223-10099",
        "0223 100 99",
        "0223/100 99",
        "(0223) 100 99",
        "022310099",
        "08-465 004 00",
        "08 465 00 40",
        "08-46 50 04",
        "021-12 34 56",
        "021-12-34-56",
        "010-114 14 00",
        "0701740605,0731740605",
        "0701740605 0731740605",
        "0701740605/0731740605",
        "ring 0223\u201110099 efter 17:00",
        "+358 40 123 4567",
        "+4790012345",
      })
  void findsPhoneNumbers(String text) {
    assertThat(PersonalData.find(text)).contains(Kind.PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08-10-2024",
        "08-10-2024 14:30",
        "07.01.2024 12:15",
        "08/10/2024",
        "08-12-24 10:30:00",
        "2024-08-12 14:30",
        "2024-07-08 07:08",
        "2024-09-06 18:00:00 +02:00",
        "2024-09-06T18:00:00.000+02:00",
        "08:00-16:30",
        "0730-0815",
        "0150-0230",
        "0355/0357",
        "0802 0803 0804",
        "0340, 0341, 0342",
        "0340 0341 0342",
        "0201-2024",
        "0000123456",
        "NVK-0223-10099",
        "0223.10099",
        "112",
        "114 14",
        "737 33",
        "0807-9830",
        "+12",
      })
  void datesTimesAndCodesAreNoPhoneNumbers(String text) {
    assertThat(PersonalData.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kalle.anka@example.se, EMAIL",
    "maila KALLE_ANKA+x@sub.example.com tack, EMAIL",
    "kalle@jobbet, EMAIL",
    "åsa.öberg@exempel.se, EMAIL",
    "ABC123, NUMBER_PLATE",
    "ABC 123, NUMBER_PLATE",
    "ABC-123, NUMBER_PLATE",
    "ABC12D, NUMBER_PLATE",
    "ABC 12D, NUMBER_PLATE",
    "abc123, NUMBER_PLATE",
    "vit Volvo abc12d., NUMBER_PLATE",
    "bilen HUS123, NUMBER_PLATE",
    "5000-K987654-24, CASE_NUMBER",
    "K987654-24, CASE_NUMBER",
    "0201-K12345-23, CASE_NUMBER",
    "5000-k987654-24, CASE_NUMBER",
    "5000 K 987654 24, CASE_NUMBER",
    "5000-K987654/24, CASE_NUMBER",
    "5000-K987654-2024, CASE_NUMBER",
    "5000K98765424, CASE_NUMBER",
    "polisanmäld K987654, CASE_NUMBER",
    "polisanmälan K987654, CASE_NUMBER",
    "K-nummer K987654, CASE_NUMBER",
    "herr Anka, NAME",
    "HERR ANKA, NAME",
    "Fru Lisa Anka, NAME",
    "fröken Bo-Lisa von Anka, NAME",
    "dr. Anka, NAME",
    "Doktor Anka, NAME",
    "Rektor Kajsa Anka, NAME",
    "läraren Kajsa, NAME",
    "Ring Kalle Anka, NAME",
    "kontakta Kajsa Anka om detta, NAME",
    "Anmälare: Kajsa Anka, NAME",
    "ANMÄLARE: KAJSA ANKA, NAME",
    "målsägande Kalle A., NAME",
    "Målsägande: Kalle, NAME",
    "vittne Kalle Anka, NAME",
    "misstänkt Kalle Anka, NAME",
    "en pojke som heter Kalle, NAME",
    "@kalle_anka, NAME",
    "Facebook: kalleanka, NAME",
    "Facebooknamn Kalle Anka, NAME",
    "snapchat: kalle.anka99, NAME",
  })
  void findsOtherIdentifiers(String text, Kind kind) {
    assertThat(PersonalData.find(text)).containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "KLOTTER 2024",
        "6652310,5",
        "544980.2",
        "544980 6652310",
        "59.9967, 15.8049",
        "1 250,00 kr",
        "2 st @ 100 kr",
        "6 september 2024 kl 18.05",
        "27 december 23.17, Stöld, Fagersta",
        "NORBERGSVÄGEN 19 A",
        "Norbergsvägen 19A lgh 1101",
        "LGH 1101",
        "RUM 204",
        "RUM204",
        "BUS 123",
        "HOT 123",
        "med 100 kronor",
        "och 200 till",
        "ABC1234",
        "AÄC123",
        "ABI123",
        "ABC12O",
        "XABC123",
        "2024-ABC123",
        "ABC123-2",
        "K 12 kilo",
        "K12",
        "Fagersta 3:12",
        "v 37-38",
        "DOKTOR ABELINS GATA",
        "Doktor Abelins gata 4",
        "Rektor Gillners väg",
        "Rektor Risbroskolan",
        "rektor på skolan",
        "HOT MOT LÄRARE INOMHUS",
        "ÖVERGREPP I RÄTTSSAK MOT VITTNE",
        "Misstänkt brand",
        "Vittne: Nej",
        "Målsägande Fagersta kommun",
        "Anmälare: Skola",
        "Kontakta kommunen",
        "Ring Polisen Fagersta",
        "Dam & Herr",
        "HERR OCH DAM",
        "Herrgården",
        "FRUKTVÄGEN 3",
        "Annan stöld eller snatteri utan inbrott",
        "Brand ej i byggnad",
        "Facebook",
        "Facebook, Instagram",
        "hot via Snapchat",
      })
  void ordinaryTextsHoldNothing(String text) {
    assertThat(PersonalData.find(text)).isEmpty();
  }

  @Test
  void nothingHoldsNothing() {
    assertThat(PersonalData.find(null)).isEmpty();
  }

  @Test
  void findsSeveralKinds() {
    assertThat(PersonalData.find("Ring Kalle Anka 070-174 06 05 om ABC123, K987654-24"))
        .containsExactlyInAnyOrder(Kind.NAME, Kind.PHONE, Kind.NUMBER_PLATE, Kind.CASE_NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "KLOTTER 2024, KLOTTER ####",
    "Ring Kalle Anka 070-174 06 05., Ring ***** **** ###-### ## ##.",
    "herr Anka såg ankas bil ABC12D, herr **** såg ***** bil ***##*",
    "kalle.anka@example.se (Kalle), *****.****@*******.** (*****)",
    "5000-K987654-24, ####-*######-##",
    "född 900101-9803, född ######-####",
    "@kalle_anka säger hej, @*****_**** säger hej",
  })
  void redactsDigitsAndWhatIsPersonal(String text, String redacted) {
    assertThat(PersonalData.redact(text)).isEqualTo(redacted);
  }

  @Test
  void kindsAreNamedAsInContracts() {
    assertThat(Kind.CASE_NUMBER.id()).isEqualTo("case_number");
  }
}
