package fr.quifaitquoi.bench.geodata;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.bassin.BassinEstimate;
import fr.quifaitquoi.geodata.bassin.BassinFeatures;
import fr.quifaitquoi.geodata.bassin.BassinModel;
import fr.quifaitquoi.geodata.bassin.BassinPlace;
import fr.quifaitquoi.geodata.bassin.BassinPlaces;
import fr.quifaitquoi.geodata.bassin.PoleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fits the estimate of bassins de vie on official ones, région 24 left out, and prints the weights
 * for {@link BassinModel#LEARNED} with what they reach on région 24 and elsewhere.
 */
public final class BassinFit {
  private static final String LEFT_OUT = "24";

  private final BassinFeatures features;
  private final Map<String, String> official = new HashMap<>();
  private final Map<String, String> regions = new HashMap<>();

  private BassinFit(BassinFeatures features, Path csv) throws IOException {
    this.features = features;
    for (String line : Files.readAllLines(csv)) {
      String[] columns = line.split(",", -1);
      official.put(columns[0], columns[4]);
      regions.put(columns[0], columns[3]);
    }
  }

  /**
   * Takes the file of official bassins de vie.
   *
   * @param args path of a CSV: code_commune,nom_commune,departement,region,code_bv,nom_bv
   */
  public static void main(String[] args) throws IOException {
    List<BassinPlace> places = BassinPlaces.of(Geography.bundled().data());
    BassinFit fit = new BassinFit(new BassinFeatures(places), Path.of(args[0]));
    double[] pole = fit.fitPoles();
    double[] attraction = fit.fitAttraction(pole);
    System.out.println("pole       " + javaList(pole));
    System.out.println("attraction " + javaList(attraction));
    BassinModel model = new BassinModel(boxed(pole), boxed(attraction));
    BassinEstimate estimate = new BassinEstimate(fit.features, model);
    fit.print("poles estimated", estimate.estimate());
    fit.print("poles known", estimate.assign(fit.listOfficialPoles()));
  }

  private double[] fitPoles() {
    List<double[][]> examples = new ArrayList<>();
    for (int i = 0; i < features.places().size(); i++) {
      if (isLearntFrom(i)) {
        double[] known = features.ofPole(i);
        double[] nothing = new double[known.length];
        examples.add(
            isOfficialPole(i) ? new double[][] {known, nothing} : new double[][] {nothing, known});
      }
    }
    return new ChoiceFit(features.ofPole(0).length).fit(examples);
  }

  private double[] fitAttraction(double[] pole) {
    PoleSet poles = features.poles(listOfficialPoles());
    List<double[][]> examples = new ArrayList<>();
    for (int i = 0; i < features.places().size(); i++) {
      if (isLearntFrom(i) && !isOfficialPole(i)) {
        addChoice(i, poles, pole, examples);
      }
    }
    return new ChoiceFit(features.ofAttraction(0, 0, 0).length).fit(examples);
  }

  private void addChoice(int place, PoleSet poles, double[] pole, List<double[][]> examples) {
    List<double[]> alternatives = new ArrayList<>();
    boolean found = false;
    for (int candidate : features.listCandidates(place, poles)) {
      double score = BassinModel.score(boxed(pole), features.ofPole(candidate));
      double[] known = features.ofAttraction(place, candidate, score);
      if (code(candidate).equals(official.get(code(place)))) {
        alternatives.addFirst(known);
        found = true;
      } else {
        alternatives.add(known);
      }
    }
    if (found) {
      examples.add(alternatives.toArray(new double[0][]));
    }
  }

  /** Overseas, distances and postcodes mean something else. */
  private boolean isLearntFrom(int place) {
    String code = code(place);
    return official.containsKey(code)
        && !code.startsWith("97")
        && !LEFT_OUT.equals(regions.get(code));
  }

  private boolean isOfficialPole(int place) {
    return code(place).equals(official.get(code(place)));
  }

  private List<Integer> listOfficialPoles() {
    List<Integer> poles = new ArrayList<>();
    for (int i = 0; i < features.places().size(); i++) {
      if (isOfficialPole(i)) {
        poles.add(i);
      }
    }
    return poles;
  }

  private void print(String what, Map<String, String> estimate) {
    for (boolean leftOut : new boolean[] {true, false}) {
      int communes = 0;
      int right = 0;
      double people = 0;
      double peopleRight = 0;
      for (BassinPlace place : features.places()) {
        if (LEFT_OUT.equals(regions.get(place.code())) == leftOut) {
          boolean same =
              estimate
                  .getOrDefault(place.code(), "")
                  .equals(official.getOrDefault(place.code(), "-"));
          communes++;
          people += place.population();
          right += same ? 1 : 0;
          peopleRight += same ? place.population() : 0;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%s, %s: %.1f %% of communes, %.1f %% of inhabitants%n",
          what,
          leftOut ? "région 24" : "elsewhere",
          100.0 * right / communes,
          100 * peopleRight / people);
    }
  }

  private String code(int place) {
    return features.places().get(place).code();
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static String javaList(double[] values) {
    return Arrays.stream(values)
        .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value))
        .collect(Collectors.joining(", "));
  }
}
