package dev.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar. */
final class Version implements IVersionProvider {
  private static final String WRITTEN_BY_MAVEN =
      "/META-INF/maven/dev.parley/parley-cli/pom.properties";

  @Override
  public String[] getVersion() throws IOException {
    try (InputStream in = Version.class.getResourceAsStream(WRITTEN_BY_MAVEN)) {
      if (in == null) {
        return new String[] {"parley (not run from its jar)"};
      }
      Properties properties = new Properties();
      properties.load(in);
      return new String[] {"parley " + properties.getProperty("version")};
    }
  }
}
