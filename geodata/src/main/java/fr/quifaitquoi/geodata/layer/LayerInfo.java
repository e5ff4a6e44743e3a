package fr.quifaitquoi.geodata.layer;

import java.util.List;

/**
 * What a layer is, for people and catalogues.
 *
 * @param id in addresses and file names: kebab-case French
 * @param title in French
 * @param description in French, a few sentences
 * @param keywords in French
 * @param credit licence and attribution of what it holds
 */
public record LayerInfo(
    String id, String title, String description, List<String> keywords, Credit credit) {

  /**
   * Under which conditions it may be used again.
   *
   * @param licence its name
   * @param licenceUrl empty when there is none to link to
   * @param attribution to be shown with it
   */
  public record Credit(String licence, String licenceUrl, String attribution) {}
}
