package fr.quifaitquoi.api.geoapi;

import static fr.quifaitquoi.api.geoapi.Property.AREA;
import static fr.quifaitquoi.api.geoapi.Property.ASSOCIATED;
import static fr.quifaitquoi.api.geoapi.Property.BOX;
import static fr.quifaitquoi.api.geoapi.Property.CENTRE;
import static fr.quifaitquoi.api.geoapi.Property.CHEF_LIEU;
import static fr.quifaitquoi.api.geoapi.Property.CODE;
import static fr.quifaitquoi.api.geoapi.Property.CODE_DEPARTEMENT;
import static fr.quifaitquoi.api.geoapi.Property.CODE_EPCI;
import static fr.quifaitquoi.api.geoapi.Property.CODE_REGION;
import static fr.quifaitquoi.api.geoapi.Property.DELEGATED;
import static fr.quifaitquoi.api.geoapi.Property.DEPARTEMENT;
import static fr.quifaitquoi.api.geoapi.Property.DEPARTEMENT_CODES;
import static fr.quifaitquoi.api.geoapi.Property.EPCI;
import static fr.quifaitquoi.api.geoapi.Property.FORMER_CODES;
import static fr.quifaitquoi.api.geoapi.Property.NAME;
import static fr.quifaitquoi.api.geoapi.Property.OUTLINE;
import static fr.quifaitquoi.api.geoapi.Property.POPULATION;
import static fr.quifaitquoi.api.geoapi.Property.POSTCODES;
import static fr.quifaitquoi.api.geoapi.Property.REGION_CODES;
import static fr.quifaitquoi.api.geoapi.Property.SCORE;
import static fr.quifaitquoi.api.geoapi.Property.SIREN;
import static fr.quifaitquoi.api.geoapi.Property.TYPE;
import static fr.quifaitquoi.api.geoapi.Property.ZONE;

import fr.quifaitquoi.geodata.Level;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kinds of territory that the national service tells of, with its words and defaults. */
enum Kind {
  COMMUNE(
      List.of(Level.COMMUNE, Level.ARRONDISSEMENT_MUNICIPAL),
      EnumSet.allOf(Zone.class),
      EnumSet.of(CODE_DEPARTEMENT, SIREN, CODE_EPCI, CODE_REGION, POSTCODES, POPULATION),
      EnumSet.of(TYPE, FORMER_CODES, ASSOCIATED, DELEGATED, DEPARTEMENT, EPCI, Property.REGION)),
  PART(
      List.of(Level.COMMUNE_ASSOCIEE, Level.COMMUNE_DELEGUEE),
      EnumSet.allOf(Zone.class),
      EnumSet.of(CHEF_LIEU, CODE_DEPARTEMENT, CODE_EPCI, CODE_REGION, POSTCODES),
      EnumSet.of(TYPE, DEPARTEMENT, EPCI, Property.REGION)),
  INTERCOMMUNALITY(
      List.of(Level.EPCI),
      EnumSet.of(Zone.METRO, Zone.DROM),
      EnumSet.of(DEPARTEMENT_CODES, REGION_CODES, POPULATION),
      EnumSet.noneOf(Property.class)),
  DEPARTMENT(
      List.of(Level.DEPARTEMENT),
      EnumSet.of(Zone.METRO, Zone.DROM),
      EnumSet.of(CODE_REGION),
      EnumSet.of(Property.REGION, POPULATION)),
  REGION(
      List.of(Level.REGION),
      EnumSet.of(Zone.METRO, Zone.DROM),
      EnumSet.noneOf(Property.class),
      EnumSet.of(POPULATION));

  private final List<Level> levels;
  private final Set<Zone> zones;
  private final Set<Property> defaults;
  private final Set<Property> known;

  Kind(List<Level> levels, Set<Zone> zones, Set<Property> defaults, Set<Property> more) {
    this.levels = levels;
    this.zones = Collections.unmodifiableSet(zones);
    Set<Property> told = EnumSet.of(NAME, CODE);
    told.addAll(defaults);
    this.defaults = Collections.unmodifiableSet(told);
    Set<Property> all = EnumSet.of(AREA, ZONE, CENTRE, OUTLINE, BOX, SCORE);
    all.addAll(told);
    all.addAll(more);
    known = Collections.unmodifiableSet(all);
  }

  /** The levels of territory that are of this kind; each is a {@code type} of its own. */
  List<Level> levels() {
    return levels;
  }

  /** The levels that are told when no {@code type} is asked. */
  List<Level> defaultLevels() {
    return this == COMMUNE ? List.of(Level.COMMUNE) : levels;
  }

  /** Where they lie when no {@code zone} is asked. */
  Set<Zone> defaultZones() {
    return zones;
  }

  /** What is told when no {@code fields} are asked. */
  Set<Property> defaults() {
    return defaults;
  }

  /** What can be told. */
  Set<Property> known() {
    return known;
  }

  /** The word for a level in {@code type}. */
  static String typeOf(Level level) {
    return level == Level.COMMUNE ? "commune-actuelle" : level.code();
  }
}
