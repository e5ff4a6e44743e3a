package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Cql2Expression.BoxValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.GeometryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reads geometries in well-known text, and boxes. Heights are read and left out. */
final class WktReader {
  static final Set<String> KEYWORDS =
      Set.of(
          "POINT",
          "LINESTRING",
          "POLYGON",
          "MULTIPOINT",
          "MULTILINESTRING",
          "MULTIPOLYGON",
          "GEOMETRYCOLLECTION",
          "BBOX");
  private static final int ORDINATES = 4;

  private final Lexer lexer;
  private int vertices;
  private int depth;
  private int characters;

  WktReader(Lexer lexer) {
    this.lexer = lexer;
  }

  /** How many characters of the text were geometries so far. */
  int characters() {
    return characters;
  }

  boolean isNext() {
    Token name = lexer.peek();
    if (name.kind() != Token.Kind.NAME || !KEYWORDS.contains(upper(name))) {
      return false;
    }
    Token second = lexer.peekSecond();
    return second.isSymbol("(") || isDimension(second) || second.isWord("EMPTY");
  }

  private static boolean isDimension(Token token) {
    return token.isWord("Z") || token.isWord("M") || token.isWord("ZM");
  }

  private static String upper(Token token) {
    return token.text().toUpperCase(Locale.ROOT);
  }

  Cql2Expression read() {
    if (lexer.peek().isWord("BBOX")) {
      return readBox();
    }
    int start = lexer.peek().start();
    Cql2Expression value = new GeometryValue(readGeometry());
    characters += lexer.peek().start() - start;
    return value;
  }

  private Geometry readGeometry() {
    Token name = lexer.next();
    if (isDimension(lexer.peek())) {
      lexer.next();
    }
    return switch (upper(name)) {
      case "POINT" -> readPoint();
      case "LINESTRING" -> readLine();
      case "POLYGON" -> readPolygon();
      case "MULTIPOINT" -> ShapeBuilder.multiPoint(readParts(this::readPointOfMany));
      case "MULTILINESTRING" -> ShapeBuilder.multiLine(readParts(this::readLine));
      case "MULTIPOLYGON" -> ShapeBuilder.multiPolygon(readParts(this::readPolygon));
      case "GEOMETRYCOLLECTION" -> readCollection(name);
      default ->
          throw Cql2SyntaxException.at(
              name.start(), "il faut une géométrie, comme POINT(2.35 48.85).");
    };
  }

  private Geometry readCollection(Token name) {
    if (++depth > Limits.DEPTH) {
      throw Cql2SyntaxException.at(name.start(), Limits.TOO_DEEP);
    }
    Geometry collection = ShapeBuilder.collection(readParts(this::readGeometry));
    depth--;
    return collection;
  }

  private <T> List<T> readParts(Supplier<T> part) {
    if (lexer.peek().isWord("EMPTY")) {
      throw Cql2SyntaxException.at(
          lexer.peek().start(), "une géométrie vide n’a de rapport avec rien ; retirez-la.");
    }
    lexer.expect("(");
    List<T> parts = new ArrayList<>();
    do {
      parts.add(part.get());
    } while (lexer.skip(","));
    if (!lexer.skip(")")) {
      throw lexer.unexpected("« , » ou « ) »");
    }
    return parts;
  }

  private Geometry readPoint() {
    int start = lexer.peek().start();
    List<Coordinate> coordinates = readParts(this::readCoordinate);
    if (coordinates.size() > 1) {
      throw Cql2SyntaxException.at(start, "un point n’a qu’un sommet.");
    }
    return ShapeBuilder.point(coordinates.getFirst());
  }

  private Geometry readPointOfMany() {
    return lexer.peek().isSymbol("(") ? readPoint() : ShapeBuilder.point(readCoordinate());
  }

  private Geometry readLine() {
    int start = lexer.peek().start();
    List<Coordinate> coordinates = readParts(this::readCoordinate);
    refuse(start, ShapeBuilder.findLineProblem(coordinates));
    return ShapeBuilder.line(coordinates);
  }

  private Geometry readPolygon() {
    return ShapeBuilder.polygon(readParts(this::readRing));
  }

  private List<Coordinate> readRing() {
    int start = lexer.peek().start();
    List<Coordinate> coordinates = readParts(this::readCoordinate);
    refuse(start, ShapeBuilder.findRingProblem(coordinates));
    return coordinates;
  }

  private static void refuse(int position, Optional<String> problem) {
    if (problem.isPresent()) {
      throw Cql2SyntaxException.at(position, problem.get());
    }
  }

  private Coordinate readCoordinate() {
    if (++vertices > Limits.VERTICES) {
      throw Cql2SyntaxException.at(lexer.peek().start(), Limits.TOO_MANY_VERTICES);
    }
    double x = readOrdinate("la première coordonnée");
    double y = readOrdinate("la seconde coordonnée");
    for (int i = 2;
        i < ORDINATES && !lexer.peek().isSymbol(",") && !lexer.peek().isSymbol(")");
        i++) {
      readOrdinate("une coordonnée, « , » ou « ) »");
    }
    return new Coordinate(x, y);
  }

  private double readOrdinate(String what) {
    boolean negative = lexer.skip("-");
    if (!negative) {
      lexer.skip("+");
    }
    if (lexer.peek().kind() != Token.Kind.NUMBER) {
      throw lexer.unexpected(what);
    }
    double number = OperandReader.readNumber(lexer);
    return negative ? 0 - number : number;
  }

  /** Four numbers, or six with heights. */
  private Cql2Expression readBox() {
    Token name = lexer.next();
    List<Double> numbers = readParts(() -> readOrdinate("un nombre"));
    return switch (numbers.size()) {
      case 4 -> new BoxValue(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
      case 6 -> new BoxValue(numbers.get(0), numbers.get(1), numbers.get(3), numbers.get(4));
      default ->
          throw Cql2SyntaxException.at(
              name.start(), "BBOX demande quatre nombres : BBOX(ouest, sud, est, nord).");
    };
  }
}
