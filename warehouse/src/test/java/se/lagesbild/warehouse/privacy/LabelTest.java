package se.lagesbild.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files, folders and sheets are shown without persons in them. */
class LabelTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POL_1982_anmalda_2024_v37-38.csv",
        "NVK_felanmalan_v38 (2).csv",
        "KOM2_orosanmalningar_2024-08_rattad_2024-09-02.csv",
        "2024-09-23T040000Z.json",
        "SDR_handelser_2024-08.xml",
        "EST_rapport_2024_v37-38.xlsx",
        "export_20240917_0930.csv",
        "export-202409170930.csv",
        "../../x.csv",
        "v 37",
        "KOM4_tillbud_2024_kv3.xlsx",
        "LPO_operativ_inriktning_2024_v51-01.xlsx",
        "Karl-Johans-gata.csv",
        "Tillbud kvartal 3",
      })
  void ordinaryNamesStand(String name) {
    assertThat(Label.of(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "189001011234.csv, ############.csv",
    "9001019802.csv, ##########.csv",
    "pojken_18900101-9802_v38.csv, pojken_########-####_v##.csv",
    "900101_1234.csv, ######_####.csv",
    "20120930_2534.csv, ########_####.csv",
    "070_174_06_05.txt, ###_###_##_##.txt",
    "kalle@example.se.csv, *****@*******.**.***",
    "fru_Anka_Andersson.csv, fru_****_*********.csv",
    "5000-K123456-24.csv, ####-*######-##.csv",
    "Tillbud Kevin Andersson, Tillbud ***** *********",
    "Rapport Kevin Andersson 900101-2385.csv, Rapport ***** ********* ######-####.csv",
    "rapport_kevin_andersson_v37.csv, rapport_*****_*********_v##.csv",
    "Rapport-Ali-Hassan.xlsx, Rapport-***-******.xlsx",
    "kevin.andersson.csv, *****.*********.csv",
  })
  void personalDataAreMasked(String name, String shown) {
    assertThat(Label.of(name)).isEqualTo(shown);
  }

  @Test
  void aNameStaysOnItsLine() {
    assertThat(Label.of("a\nVarning: b\r\u2028c\u202e.csv")).isEqualTo("a?Varning: b??c?.csv");
  }
}
