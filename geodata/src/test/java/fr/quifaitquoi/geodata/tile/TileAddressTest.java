package fr.quifaitquoi.geodata.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TileAddressTest {
  @Test
  void findsOnlyTilesOfTheMatrix() {
    assertThat(TileAddress.find(0, 0, 0)).isPresent();
    assertThat(TileAddress.find(22, (1 << 22) - 1, 0)).isPresent();
    assertThat(TileAddress.find(6, 64, 0)).isEmpty();
    assertThat(TileAddress.find(6, 0, 64)).isEmpty();
    assertThat(TileAddress.find(6, -1, 0)).isEmpty();
    assertThat(TileAddress.find(-1, 0, 0)).isEmpty();
    assertThat(TileAddress.find(23, 0, 0)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new TileAddress(6, 64, 0));
  }

  /** Paris, as every tile server numbers it. */
  @Test
  void numbersTilesFromTheNorthWest() {
    assertThat(TileAddress.at(12, 2.3522, 48.8566)).isEqualTo(new TileAddress(12, 2074, 1409));
    assertThat(TileAddress.at(3, 180, -89)).isEqualTo(new TileAddress(3, 7, 7));
  }
}
