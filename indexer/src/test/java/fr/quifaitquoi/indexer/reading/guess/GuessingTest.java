package fr.quifaitquoi.indexer.reading.guess;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.SharedData;
import fr.quifaitquoi.indexer.reading.table.Row;
import fr.quifaitquoi.indexer.reading.table.SourceTable;
import fr.quifaitquoi.indexer.reading.table.TableOptions;
import fr.quifaitquoi.indexer.reading.table.Tables;
import fr.quifaitquoi.indexer.reading.text.TextRepair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the columns of the real directories are taken for, without any mapping. */
class GuessingTest {

  private static Map<ColumnRole, String> guess(String file) throws IOException {
    List<List<String>> sample = new ArrayList<>();
    try (SourceTable table =
        Tables.open(SharedData.path("directories/" + file), TableOptions.DETECT)) {
      for (Optional<Row> row = table.findNext();
          row.isPresent() && sample.size() < 400;
          row = table.findNext()) {
        sample.add(row.get().values().stream().map(TextRepair::repair).toList());
      }
      Map<ColumnRole, String> roles = new HashMap<>();
      ColumnGuesser.guess(table.shape().columns(), sample)
          .forEach(g -> roles.putIfAbsent(g.role(), g.column()));
      return roles;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "france-services/liste-fs-20240801.csv | KEY=id_fs NAME=lib_fs ADDRESS=adresse"
            + " COMPLEMENT=complement_adresse COMMUNE_CODE=insee_com POSTCODE=code_postal"
            + " CITY=lib_com DEPARTEMENT=insee_dep LATITUDE=latitude LONGITUDE=longitude MAIL=mail"
            + " PHONE=telephone MONDAY=h_lundi SATURDAY=h_samedi",
        "hub-lo/hub-lo.json | NAME=c_nom ADDRESS=c_adresse POSTCODE=c_postcode CITY=c_city"
            + " LATITUDE=c_lat_coor1 LONGITUDE=c_long_coor1 PHONE=c_telephone MOBILE=c_mobile"
            + " MAIL=c_courriel SITE=c_site_web HOURS=c_horaire_ouverture"
            + " SOURCE_DATE=c__edit_datemaj SIREN=c_siren_site",
        "maine-et-loire/maine-et-loire.json | KEY=ID_LieuMed NAME=NOM_STRUCTURE HOUSE_NUMBER=N°"
            + " ADDRESS=ADRESSE COMPLEMENT=COMP_ADRESSE POSTCODE=CP CITY=COMMUNE EASTING=x"
            + " NORTHING=y PHONE=NUM_TEL MAIL=MAIL_STRUC SITE=SITE_WEB SOURCE_DATE=DAT_MaJ",
        "conseillers-numeriques/cnfs-2022.json | KEY=id NAME=raison_sociale ADDRESS=adresse"
            + " COMMUNE_CODE=insee_com POSTCODE=code_postal CITY=commune_insee LATITUDE=latitude"
            + " LONGITUDE=longitude SIRET=siret",
        "lieux-mediation-numerique/lieux-2023.json | KEY=id NAME=nom ADDRESS=adresse"
            + " POSTCODE=code_postal CITY=commune LATITUDE=latitude LONGITUDE=longitude"
            + " PHONE=telephone MAIL=courriel SITE=site_web HOURS=horaires SOURCE_DATE=date_maj"
            + " AUDIENCE=publics_accueillis",
        "territoires-engagement/liste_tec_te.csv | KEY=id_engcit NAME=libgeo SITE=url",
        "journee-citoyenne/communes-citees.csv | COMMUNE_CODE=code_commune CITY=nom_cite"
            + " DEPARTEMENT=departement START=annee",
        "angers/angers.json | KEY=TYPO_UID NAME=USER_NOM ADDRESS=USER_ADRES POSTCODE=code_postal"
            + " CITY=commune LATITUDE=LAT LONGITUDE=LNG PHONE=TELEPHONE MAIL=MAIL SITE=SITE_INTER"
            + " HOURS=HORAIRE SOURCE_DATE=DATE_MAJ",
        "annuaire-administration/organismes.json | KEY=id NAME=nom"
            + " COMMUNE_CODE=pivot.code_insee_commune POSTCODE=adresse.code_postal"
            + " CITY=adresse.nom_commune LATITUDE=adresse.latitude LONGITUDE=adresse.longitude"
            + " PHONE=telephone.valeur MAIL=adresse_courriel SITE=site_internet.valeur"
            + " SOURCE_DATE=date_modification",
        "data-inclusion/dataset.xlsx | KEY=id NAME=nom ADDRESS=adresse CITY=commune PHONE=telephone"
            + " SIRET=siret DESCRIPTION=description",
        "osm/niort-doctors.geojson | NAME=name LATITUDE=latitude LONGITUDE=longitude"
            + " HOURS=opening_hours PHONE=phone",
        "qpv/qpv-2024-communes.geojson | COMMUNE_CODE=insee_com CITY=lib_com LATITUDE=latitude"
            + " LONGITUDE=longitude NAME=lib_qp",
        "rna/rna_sample_waldec.csv | KEY=id NAME=titre DESCRIPTION=objet"
            + " COMMUNE_CODE=adrs_codeinsee POSTCODE=adrs_codepostal CITY=adrs_libcommune"
            + " HOUSE_NUMBER=adrs_numvoie STREET=adrs_libvoie CREATED=date_creat"
            + " SOURCE_DATE=maj_time",
        "rna/rna_sample_import.csv | KEY=id NAME=titre DESCRIPTION=objet"
            + " COMMUNE_CODE=adrs_codeinsee POSTCODE=adrs_codepostal CITY=libcom CREATED=date_creat"
            + " SOURCE_DATE=maj_time",
      })
  void takesTheColumnsForWhatTheyAre(String file, String expected) throws IOException {
    Map<ColumnRole, String> guessed = guess(file);
    for (String pair : expected.split(" (?=[A-Z_]+=)")) {
      String[] sides = pair.split("=", 2);
      assertThat(guessed.get(ColumnRole.valueOf(sides[0])))
          .as("%s of %s in %s", sides[0], file, guessed)
          .isEqualTo(sides[1]);
    }
  }
}
