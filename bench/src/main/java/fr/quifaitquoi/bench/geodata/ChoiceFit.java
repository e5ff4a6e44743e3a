package fr.quifaitquoi.bench.geodata;

import java.util.List;

/**
 * Fits a conditional logit by Newton's method: of each example's alternatives the first was chosen.
 * With one feature vector of zeroes as second alternative it is a logistic regression.
 */
final class ChoiceFit {
  private static final int ROUNDS = 40;
  private static final double RIDGE = 1e-3;

  private final double[] weights;

  ChoiceFit(int features) {
    weights = new double[features];
  }

  double[] fit(List<double[][]> examples) {
    for (int round = 0; round < ROUNDS; round++) {
      int n = weights.length;
      double[][] hessian = new double[n][n];
      double[] gradient = new double[n];
      for (int i = 0; i < n; i++) {
        hessian[i][i] = RIDGE;
        gradient[i] = -RIDGE * weights[i];
      }
      examples.forEach(alternatives -> add(alternatives, hessian, gradient));
      double[] step = LinearSystem.solve(hessian, gradient);
      for (int i = 0; i < n; i++) {
        weights[i] += step[i];
      }
    }
    return weights.clone();
  }

  private void add(double[][] alternatives, double[][] hessian, double[] gradient) {
    double[] chances = chances(alternatives);
    int n = weights.length;
    double[] mean = new double[n];
    for (int a = 0; a < alternatives.length; a++) {
      for (int i = 0; i < n; i++) {
        mean[i] += chances[a] * alternatives[a][i];
      }
    }
    for (int i = 0; i < n; i++) {
      gradient[i] += alternatives[0][i] - mean[i];
    }
    for (int a = 0; a < alternatives.length; a++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          hessian[i][j] +=
              chances[a] * (alternatives[a][i] - mean[i]) * (alternatives[a][j] - mean[j]);
        }
      }
    }
  }

  private double[] chances(double[][] alternatives) {
    double[] scores = new double[alternatives.length];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < scores.length; a++) {
      for (int i = 0; i < weights.length; i++) {
        scores[a] += weights[i] * alternatives[a][i];
      }
      greatest = Math.max(greatest, scores[a]);
    }
    double sum = 0;
    for (int a = 0; a < scores.length; a++) {
      scores[a] = Math.exp(scores[a] - greatest);
      sum += scores[a];
    }
    for (int a = 0; a < scores.length; a++) {
      scores[a] /= sum;
    }
    return scores;
  }
}
