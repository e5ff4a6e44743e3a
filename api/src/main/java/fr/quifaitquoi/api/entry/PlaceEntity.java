package fr.quifaitquoi.api.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** The table {@code place}: an address and its point, WGS84, longitude first. */
@Entity
@Table(name = "place")
@SuppressWarnings("NullAway.Init")
class PlaceEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "place_seq")
  @SequenceGenerator(name = "place_seq", sequenceName = "place_seq", allocationSize = 1000)
  @Nullable Long id;

  @Column(name = "address_given")
  String addressGiven;

  @Nullable String postcode;

  @Column(name = "commune_code")
  String communeCode;

  Point point;
  double lon;
  double lat;
  String accuracy;
  String origin;
  double score;
  @Nullable String reason;

  PlaceEntity() {}
}
