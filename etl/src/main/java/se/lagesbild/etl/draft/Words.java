package se.lagesbild.etl.draft;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What headings tell of their columns, in Swedish and English. A heading is compared in small
 * letters with one space for each run of other characters, and where it has none of these words its
 * column is judged by its values alone.
 */
enum Words {
  ID(
      "(^| )(id|nr|nummer|number|no)( |$)|(ärende|arende|larm|rapport|anmälan|incident|case|event|händelse|handelse|objekt) ?(id|nr|nummer|no)|^(anmnr|dnr|diarienr|uuid|guid|lopnr)$"),
  BEGINS(
      "start|från|fran( |$)|inträff|intraff|händelsed|handelsed|händelset|handelset|brottsd|larmtid|occurred|(^| )from( |$)"),
  HAPPENS(
      "datum|(^| )dat( |$)|date|(^| )tid( |$)|tidpunkt|time|upptäckt|upptackt|(^| )när( |$)|(^| )dag( |$)"),
  ENDS("(^| |_)(slut|till|end|to|until)( |$)|sluttid|slutdatum"),
  BECOMES_KNOWN("inskr|registr|anmäl|anmal|inkom|reported|received|published|rapporterad"),
  CHANGES("godkän|godkand|ändr|andrad|uppdater|modified|updated|changed"),
  LATER("avslut|ankomst|åtgärd|atgard|saner|klar|closed|resolved|betal"),
  TIME_OF_DAY("(^| )(tid|time|kl|klockslag)( |$)|tid$|time$"),
  CODE(
      "brottskod|(^| )(kod|code)( |$)|kategori|category|(^| )(typ|type)( |$)|händelsetyp|handelsetyp|larmtyp|offence|offense|(^| )händelse( |$)|(^| )handelse( |$)|(^| )vad( |$)|fenomen|ärendetyp|typ$|type$"),
  PLACE(
      "(^| )(gata|gatunr|gatunummer|adress|address|street|plats|place|block|platsadress|vägnamn)( |$)|hundred block|fastighet|skola( |$)|(^| )objekt( |$)|(^| )(lokal|lokalen|byggnad)( |$)|anläggning"),
  AREA(
      "område|omrade|stadsdel|neighbourhood|neighborhood|district|distrikt|(^| )area( |$)|delområde|basområde"),
  MUNICIPALITY("kommun|municipality|(^| )region( |$)|kommunkod"),
  COUNT(
      "^(antal|count|n|number|summa|värde|varde|value|antal [a-zåäö]+|(andel|procent)( [a-zåäö]+)*)$"),
  TOTAL(
      "^((total|totalt|totala|summa|sum|totalsumma|samtliga|alla|hela året|hela perioden|helår|helåret)( antal| summa| totalt?)?( jan[a-z]* dec[a-z]*)?|antal totalt|grand total|row total)$"),
  EASTING(
      "(^| )(e|x|east|easting|öst|ost|lon|long|lng|longitude|longitud|x koordinat)( |$)|sweref.* e$"),
  NORTHING("(^| )(n|y|north|northing|nord|lat|latitude|latitud|y koordinat)( |$)|sweref.* n$"),
  PLACED(
      "koordinat|coordinate|position|punkt|(^| )point( |$)|geolocation|location|lat ?lon|lat ?long|(^| )geo( |$)|(^| )geom|wgs"),
  STATUS("status|state|läge"),
  PERSON(
      "namn( |$)|(^| )name( |$)|efternamn|förnamn|personn|personnr|(^| )pnr( |$)|samordningsn|född|fodd|birth|telefon|(^| )tel( |$)|mobil|phone|e ?post|e ?mail|(^| )mail( |$)|anmälare|anmalare|rapportör|rapportor|uppgiftslämn|målsägande|malsagande|misstänkt|misstankt|gärningsm|handläggare|handlaggare|kontakt|elevens|elev( |$)|utövare|utovare|regnr|reg nr|registreringsn|fordon regnr|vittne|signatur|väktare|inrapporterad av|skapad av"),
  FREE_TEXT(
      "text$|beskriv|kommentar|anteckn|fritext|notering|anmärkning|summary|description|comment|note|uppföljning|bedömning|åtgärd( |$)|atgard( |$)|inriktning|detaljer"),
  POINTS_OUT(
      "ålder|alder|(^| )age( |$)|årskurs|arskurs|(^| )klass( |$)|(^| )kön( |$)|(^| )kon( |$)|(^| )sex( |$)|gender|antal inblandade|nationalitet|födelse"),
  YEAR("^(år|ar|year|yyyy)$"),
  MONTH("^(månad|manad|month|mån)$"),
  DAY("^(dag|day|dagnr)$"),
  HOUR("^(timme|tim|hour|hh)$"),
  MINUTE("^(minut|min|minute)$"),
  QUARTER("^(kvartal|quarter|kv)$"),
  WEEK("^(vecka|week|veckonr|veckonummer|v)$"),
  CASE_NUMBER("k ?nr|polisanm|polisnr|polis nr|diarienummer polis"),
  TIME_STAMP("time|tid|stamp|unix|epoch|datum|created|skapad|(^| )ts( |$)");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Pattern pattern;

  Words(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** Whether the heading has such a word. */
  boolean in(String heading) {
    return pattern.matcher(plain(heading)).find();
  }

  static String plain(String heading) {
    String spaced = heading.replaceAll("(?<=[a-zåäö])(?=[A-ZÅÄÖ])", " ");
    return BETWEEN.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
