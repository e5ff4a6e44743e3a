package fr.quifaitquoi.api.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.crs.Crs;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportFileNameTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void saysWhatIsInTheFile() {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("theme", "jeunesse");
    filters.put("territoire", "bassin-de-vie:37132");

    assertThat(ExportFileName.of("acteurs", filters, DAY, Crs.LAMBERT_93, "gpkg"))
        .isEqualTo("quifaitquoi_acteurs_jeunesse_bassin-de-vie-37132_2026-11-21_L93.gpkg");
  }

  @Test
  void holdsOnlyWhatEverySystemTakes() {
    assertThat(
            ExportFileName.of(
                "fiches", Map.of("q", "../Café \"débat\"\r\n"), DAY, Crs.CRS84, "csv"))
        .isEqualTo("quifaitquoi_fiches_cafe-debat_2026-11-21_WGS84.csv");
  }

  @Test
  void saysThatThereIsASelectionWhereItWouldBeTooLong() {
    assertThat(
            ExportFileName.of("fiches", Map.of("q", "x".repeat(300)), DAY, Crs.WEB_MERCATOR, "fgb"))
        .isEqualTo("quifaitquoi_fiches_selection_2026-11-21_EPSG3857.fgb");
    assertThat(ExportFileName.of("fiches", Map.of("bbox", "0,46,1,47"), DAY, Crs.CRS84, "kml"))
        .isEqualTo("quifaitquoi_fiches_selection_2026-11-21_WGS84.kml");
  }
}
