package fr.quifaitquoi.indexer.reading.guess;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How well a column fits a role: its name counts for what it says, its values must not contradict
 * it.
 */
final class RoleScores {
  private static final Map<ColumnRole, Pattern> SURE = new EnumMap<>(ColumnRole.class);
  private static final Map<ColumnRole, Pattern> LIKELY = new EnumMap<>(ColumnRole.class);
  private static final Map<ColumnRole, Predicate<String>> SHAPES = new EnumMap<>(ColumnRole.class);

  static {
    name(
        ColumnRole.KEY,
        "(id|gid|uid|fid|identifiant|uuid|reference|osm id)",
        "(\\w+ )?(id|uid|identifiant)( \\w+){0,2}");
    name(
        ColumnRole.NAME,
        "(nom|name|libelle|titre|title|denomination|raison sociale|intitule|nom structure|nom du"
            + " lieu|nom lieu|structure|enseigne|user nom|lib fs|libgeo|lib qp)",
        "(nom|libelle|lib|titre|designation|raison)( \\w+)*");
    name(ColumnRole.SUMMARY, "(resume|accroche|chapo)", "objet social");
    name(
        ColumnRole.DESCRIPTION,
        "(description|presentation|objet|descriptif|activites?)",
        "(commentaires?|mission|missions|details?|note|notes|observations?|informations?("
            + " \\w+)*|desc)");
    name(
        ColumnRole.ADDRESS,
        "(adresse( \\d)?|address|adresse complete|adresse postale|user adres|adr 1|adrs?)",
        "(adresse|adres|adr|rue|address)( \\w+)*");
    name(
        ColumnRole.HOUSE_NUMBER,
        "(n numero|numero|numero( de)? (voie|rue)|numvoie|num voie|no|n|adrs numvoie|addr"
            + " housenumber|housenumber)",
        "(\\w+ )?(numvoie|housenumber)");
    name(ColumnRole.STREET_KIND, "(type (de )?voie|adrs typevoie|typevoie)", "(\\w+ )?typevoie");
    name(
        ColumnRole.STREET,
        "(voie|nom (de )?voie|libvoie|adrs libvoie|addr street|street|nom (de la )?rue)",
        "(\\w+ )?(libvoie|street)");
    name(
        ColumnRole.COMPLEMENT,
        "(complement( d)? adresse|comp adresse|complement|adresse complement|complement"
            + " adresse|adrs complement|adresse 2|adr 2)",
        "compl?(ement)?( \\w+)*");
    name(
        ColumnRole.POSTCODE,
        "(code postal|codepostal|cp|postcode|code post|postal code|zip|adrs codepostal|addr"
            + " postcode)",
        "(\\w+ )*(postcode|codepostal|code postal|cp)( \\w+)*");
    name(
        ColumnRole.CITY,
        "(commune|ville|city|lib com|libcom|nom commune|nom (de la )?commune|localite|libelle"
            + " commune|adrs libcommune|addr city|nom cite|town)",
        "(\\w+ )?(commune|ville|city|libcommune|libcom|localite)( \\w+)?");
    name(
        ColumnRole.COMMUNE_CODE,
        "(code insee|insee|insee com|code commune|codgeo|depcom|citycode|code insee commune|insee"
            + " commune|adrs codeinsee|com insee|codecommune|code com)",
        "(\\w+ )*(insee|codeinsee|citycode|codgeo)( com(mune)?)?");
    name(
        ColumnRole.DEPARTEMENT,
        "(departement|dep|dept|code departement|insee dep|code dep|num dep)",
        "(\\w+ )?(departement|dept)( \\w+)?");
    name(
        ColumnRole.LATITUDE,
        "(lat|latitude|y wgs 84|lat wgs 84)",
        "(\\w+ )?(lat|latitude)( \\w+)*");
    name(
        ColumnRole.LONGITUDE,
        "(lon|long|lng|longitude|x wgs 84|lon wgs 84)",
        "(\\w+ )?(lon|lng|long|longitude)( \\w+)*");
    name(
        ColumnRole.EASTING,
        "(x|x l 93|x lambert( 93)?|coord x|x lamb 93|lambert x)",
        "(\\w+ )?x( \\w+)*");
    name(
        ColumnRole.NORTHING,
        "(y|y l 93|y lambert( 93)?|coord y|y lamb 93|lambert y)",
        "(\\w+ )?y( \\w+)*");
    name(
        ColumnRole.POINT,
        "(geo point 2 ?d|geo point|geopoint|coordonnees|coordonnees"
            + " gps|geolocalisation|latlon|gps)",
        "(geo|coord)( \\w+)*");
    name(
        ColumnRole.PHONE,
        "(telephone|tel|phone|num tel|numero( de)? telephone|telephone valeur|telephone"
            + " fixe|contact phone)",
        "(\\w+ )?(tel|telephone|phone)( \\w+)?");
    name(
        ColumnRole.MOBILE,
        "(mobile|portable|telephone (mobile|portable)|tel (mobile|portable)|gsm)",
        "(\\w+ )?(mobile|portable)");
    name(
        ColumnRole.MAIL,
        "(mail|courriel|email|e mail|adresse (mail|courriel|email|electronique)|mail struc|contact"
            + " email)",
        "(\\w+ )?(mail|courriel|email|mel)( \\w+)?");
    name(
        ColumnRole.PERSON,
        "(contact|contacts|responsable|referent|interlocuteur|president|dirigeant|contact nom"
            + " prenom|nom (du )?(contact|responsable|referent))",
        "(nom|prenom) .*(contact|responsable|referent|president).*");
    name(
        ColumnRole.SITE,
        "(site|site web|web|url|website|site internet|siteweb|site inter|contact website|site"
            + " internet valeur)",
        "(\\w+ )?(site|web|url|lien|internet|website|siteweb)( \\w+)?");
    name(ColumnRole.SIRET, "(siret|num(ero)? siret|siret \\w+)", "(\\w+ )?siret");
    name(ColumnRole.SIREN, "(siren|num(ero)? siren|siren \\w+)", "(\\w+ )?siren( \\w+)?");
    name(ColumnRole.RNA, "(rna|num(ero)? rna|waldec|id rna)", "(\\w+ )?(rna|waldec)( \\w+)?");
    name(
        ColumnRole.CREATED,
        "(date (de )?creation|date creat|cree le|created at|date creation)",
        "(date )?(creation|created)( \\w+)*");
    name(
        ColumnRole.START,
        "(debut|date (de )?debut|start|date|annee|date event)",
        "(date )?(debut|start|annee)( \\w+)*");
    name(ColumnRole.END, "(fin|date (de )?fin|end)", "(date )?(fin|end)( \\w+)*");
    name(
        ColumnRole.SOURCE_DATE,
        "(date maj|date (de )?(la )?mise a jour|dat ma j|datemaj|maj|maj time|date"
            + " modification|updated at|date modif|modifie le|last update)",
        "(\\w+ )*(maj|modification|modif|majour|update|updated|datemaj)( \\w+)*");
    name(
        ColumnRole.HOURS,
        "(horaires?|horaires? (d )?ouverture|opening hours|heures|horaires accueil)",
        "(\\w+ )?(horaires?|ouverture)( \\w+)*");
    day(ColumnRole.MONDAY, "lundi");
    day(ColumnRole.TUESDAY, "mardi");
    day(ColumnRole.WEDNESDAY, "mercredi");
    day(ColumnRole.THURSDAY, "jeudi");
    day(ColumnRole.FRIDAY, "vendredi");
    day(ColumnRole.SATURDAY, "samedi");
    day(ColumnRole.SUNDAY, "dimanche");
    name(
        ColumnRole.ACCESSIBILITY,
        "(accessibilite( pmr)?|acces pmr|pmr|accessibilite lieu|wheelchair)",
        "acces(sibilite)?( \\w+)*");
    name(
        ColumnRole.AUDIENCE,
        "(publics?|public cible|publics accueillis|publics cibles|profil public)",
        "(\\w+ )*publics?( \\w+)*");
    name(
        ColumnRole.CATEGORY,
        "(categories?|type|types|thematiques?|themes?|domaines?|etiquettes|tags?|rubriques?|ss"
            + " cat|sous categorie|type structure|services|categories"
            + " espace|dispositif|amenity|nature)",
        "(\\w+ )?(type|categories?|cat|thematiques?|statut juridique|services?)( \\w+)?");
    shapes();
  }

  private RoleScores() {}

  private static void name(ColumnRole role, String sure, String likely) {
    SURE.put(role, Pattern.compile(sure));
    LIKELY.put(role, Pattern.compile(likely));
  }

  private static void day(ColumnRole role, String day) {
    name(role, "((h|horaires?) )?" + day, "(\\w+ )*" + day + "( \\w+)*");
    SHAPES.put(role, Shapes::isHours);
  }

  private static void shapes() {
    SHAPES.put(ColumnRole.NAME, Shapes::isWords);
    SHAPES.put(ColumnRole.SUMMARY, Shapes::isWords);
    SHAPES.put(ColumnRole.DESCRIPTION, v -> Shapes.isWords(v) && v.length() > 8);
    SHAPES.put(ColumnRole.ADDRESS, v -> Shapes.isWords(v) || Shapes.isStreet(v));
    SHAPES.put(
        ColumnRole.HOUSE_NUMBER,
        v -> v.matches("\\d{1,4}\\s?(bis|ter|quater|[A-Za-z])?([-/ ].{0,8})?"));
    SHAPES.put(ColumnRole.STREET_KIND, Shapes::isWords);
    SHAPES.put(ColumnRole.STREET, Shapes::isWords);
    SHAPES.put(ColumnRole.COMPLEMENT, Shapes::isWords);
    SHAPES.put(ColumnRole.POSTCODE, Shapes::isPostcode);
    SHAPES.put(ColumnRole.CITY, Shapes::isWords);
    SHAPES.put(ColumnRole.COMMUNE_CODE, Shapes::isCommuneCode);
    SHAPES.put(ColumnRole.DEPARTEMENT, v -> Shapes.isDepartement(v) || Shapes.isWords(v));
    SHAPES.put(ColumnRole.LATITUDE, Shapes::isLatitude);
    SHAPES.put(ColumnRole.LONGITUDE, Shapes::isLongitude);
    SHAPES.put(ColumnRole.EASTING, Shapes::isEasting);
    SHAPES.put(ColumnRole.NORTHING, Shapes::isNorthing);
    SHAPES.put(ColumnRole.POINT, Shapes::isPoint);
    SHAPES.put(ColumnRole.PHONE, Shapes::isPhone);
    SHAPES.put(ColumnRole.MOBILE, Shapes::isPhone);
    SHAPES.put(ColumnRole.MAIL, Shapes::isMail);
    SHAPES.put(ColumnRole.PERSON, v -> Shapes.isWords(v) && v.length() < 60);
    SHAPES.put(ColumnRole.SITE, Shapes::isSite);
    SHAPES.put(ColumnRole.SIRET, Shapes::isSiret);
    SHAPES.put(ColumnRole.SIREN, Shapes::isSiren);
    SHAPES.put(ColumnRole.RNA, Shapes::isRna);
    SHAPES.put(ColumnRole.CREATED, Shapes::isYearOrDate);
    SHAPES.put(ColumnRole.START, Shapes::isYearOrDate);
    SHAPES.put(ColumnRole.END, Shapes::isYearOrDate);
    SHAPES.put(ColumnRole.SOURCE_DATE, Shapes::isDate);
    SHAPES.put(ColumnRole.HOURS, Shapes::isHours);
    SHAPES.put(ColumnRole.ACCESSIBILITY, v -> true);
    SHAPES.put(ColumnRole.AUDIENCE, Shapes::isWords);
    SHAPES.put(ColumnRole.CATEGORY, Shapes::isWords);
  }

  /** 0 to 1; 0 when the values contradict the role. */
  static double of(ColumnProfile column, ColumnRole role) {
    double name = nameScore(column.words(), role);
    double shape = shapeScore(column, role);
    if (column.values().isEmpty()) {
      return name >= 1 ? 0.55 : 0;
    }
    if (name == 0) {
      return tellsByItself(role) && shape > 0.85 ? 0.45 + 0.1 * shape : 0;
    }
    if (shape < 0.4) {
      return 0;
    }
    double filled = 0.05 * column.filled();
    return Math.min(1, 0.55 * name + 0.4 * shape + filled);
  }

  private static double nameScore(String words, ColumnRole role) {
    Pattern sure = SURE.get(role);
    Pattern likely = LIKELY.get(role);
    if (sure != null && sure.matcher(words).matches()) {
      return 1;
    }
    return likely != null && likely.matcher(words).matches() ? 0.6 : 0;
  }

  private static double shapeScore(ColumnProfile column, ColumnRole role) {
    if (role == ColumnRole.KEY) {
      return column.identifies() ? 1 : 0;
    }
    if (role == ColumnRole.CATEGORY
        && column.distinct() > Math.max(40, column.values().size() / 3)) {
      return 0;
    }
    Predicate<String> shape = SHAPES.get(role);
    return shape == null ? 0 : column.share(shape);
  }

  /** Whether values alone are enough, whatever the column's name. */
  private static boolean tellsByItself(ColumnRole role) {
    return switch (role) {
      case MAIL, SITE, SIRET, RNA, NORTHING, POINT -> true;
      default -> false;
    };
  }
}
