package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Gives the pages what they are made from. */
@Factory
final class PageBeans {
  private static final ZoneId HERE = ZoneId.of("Europe/Paris");

  @Singleton
  PageAnswers answers(
      Settings settings, GeographyHolder geography, IndexHolder index, Vocabulary concepts) {
    PageWords vocabulary = new PageWords(concepts);
    Instance instance =
        new Instance(settings, geography, index::index, vocabulary, Clock.system(HERE));
    return new PageAnswers(instance);
  }
}
