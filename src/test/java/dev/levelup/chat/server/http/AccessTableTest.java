package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.server.access.TestServices;
import dev.levelup.chat.server.netty.Endpoint;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTableTest {
  /** Two that are in the table, and one whose events have their own table. */
  private static final Set<String> ENDPOINTS =
      Set.of("HealthEndpoint", "MetricsEndpoint", "SocketIoServer");

  @TempDir private Path folder;

  @Test
  void everyEndpointBesideTheRoutesIsKnown() {
    ClassFileImporter importer =
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    assertThat(importer.importPackages("dev.levelup.chat.server"))
        .filteredOn(each -> each.isAssignableTo(Endpoint.class) && !each.isInterface())
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrderElementsOf(ENDPOINTS);
  }

  @Test
  void everyRouteStandsInTheTable() {
    ServerInfo info = new ServerInfo("", "", Set.of(), new ServerInfo.Limits(0, 0, 0));
    try (Store store = SqliteStore.open(folder.resolve("levelup.db"))) {
      HttpApi api = new HttpApi(info, TestServices.services(store), Runnable::run);
      assertThat(api.routes())
          .isNotEmpty()
          .allSatisfy(route -> assertThat(AccessTable.rows()).anyMatch(row -> row.isFor(route)));
    }
  }
}
