package fr.quifaitquoi.indexer.geocoding.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What French addresses abbreviate or write as a number, each with the words that are meant. */
final class Abbreviations {
  private static final Pattern ROMAN = Pattern.compile("[ivx]+");
  private static final Map<String, List<String>> FULL = new HashMap<>();
  private static final List<String> GATE = List.of("porte");

  /** Each line: what is meant, a colon, how it is written too. */
  private static final String LINES =
      """
      allee: all allees al
      avenue: av ave aven avn
      boulevard: bd bld blvd boul bvd
      chemin: ch che chem chm
      cours: crs
      esplanade: esp
      faubourg: fg fbg fbourg faub
      ferme: fme
      abbe: abe
      adjudant: adj
      amiral: aml amir
      ingenieur: ing
      hameau: ham
      impasse: imp
      lieu dit: ld lieudit
      lotissement: lot lotis
      montee: mte
      passage: pass psg
      place: pl
      promenade: prom
      quai: qu
      quartier: quart qrt qua
      centre commercial: cc
      zone artisanale: za
      zone industrielle: zi
      zone activites: zac
      domaine: dom
      terrasse: tsse
      carrefour: carr
      cite: cte
      sous: ss
      residence: res resid
      rond point: rpt rondpoint
      route: rte
      rue: r
      sentier: sent
      square: sq
      traverse: trav
      venelle: ven
      villa: vla
      voie communale: vc
      route nationale: rn
      route departementale: rd
      chemin rural: cr
      grand: grande gd gde gr grd
      petit: petite pt ptit pte
      vieux: vx
      saint: st
      sainte: ste
      saints: sts
      saintes: stes
      notre dame: nd
      capitaine: cap cne capt
      colonel: col
      commandant: cdt cmdt
      docteur: dr
      general: gal gral gen gl
      lieutenant: lt
      madame: mme
      mademoiselle: mlle
      marechal: mal mchl
      monseigneur: mgr
      monsieur: mr
      president: pdt
      professeur: pr prof
      sergent: sgt
      1: premier premiere
      2: deux deuxieme second seconde ii
      3: trois troisieme iii
      4: quatre quatrieme iv
      5: cinq cinquieme
      6: six sixieme vi
      7: sept septieme vii
      8: huit huitieme viii
      9: neuf neuvieme ix
      10: dix dixieme
      11: onze onzieme xi
      12: douze douzieme xii
      13: treize treizieme xiii
      14: quatorze quatorzieme xiv
      15: quinze quinzieme xv
      16: seize seizieme xvi
      17: xvii
      18: xviii
      19: xix
      20: vingt vingtieme
      30: trente
      100: cent
      1000: mille
      """;

  static {
    for (String line : LINES.split("\n")) {
      int colon = line.indexOf(':');
      List<String> meant = List.of(line.substring(0, colon).strip().split(" "));
      for (String written : line.substring(colon + 1).strip().split(" ")) {
        FULL.put(written, meant);
        if (ROMAN.matcher(written).matches()) {
          FULL.put(written + "e", meant);
          FULL.put(written + "eme", meant);
        }
      }
    }
  }

  private Abbreviations() {}

  /**
   * The words that a folded word stands for: itself most often.
   *
   * @param first whether it begins the name, where {@code pte} is a gate and not little
   */
  static List<String> inFull(String word, boolean first) {
    if (first && word.equals("pte")) {
      return GATE;
    }
    List<String> meant = FULL.get(word);
    return meant == null ? List.of(word) : meant;
  }
}
