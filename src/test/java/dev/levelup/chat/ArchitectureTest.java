package dev.levelup.chat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.gson.JsonObject;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.levelup.chat.client.ui.theme.Icon;
import dev.levelup.chat.client.ui.theme.Waiting;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.server.http.HealthEndpoint;
import dev.levelup.chat.server.metrics.MetricsEndpoint;
import dev.levelup.chat.server.netty.Endpoint;
import dev.levelup.chat.server.socketio.SocketIoServer;
import java.util.Arrays;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.controlsfx.control.textfield.CustomTextField;

/** Which packages may depend on which others, and why. */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "dev.levelup.chat";
  private static final String CLIENT = ROOT + ".client";
  private static final String SERVER = ROOT + ".server";
  private static final String PROTOCOL = ROOT + ".protocol";

  @ArchTest
  static final ArchRule protocolStandsAlone =
      only(PROTOCOL).because("both ends share it, so it can depend on neither");

  @ArchTest
  static final ArchRule clientAndServerMeetOnlyInTheProtocol =
      noClasses()
          .that(resideInAPackage(CLIENT + ".."))
          .should()
          .dependOnClassesThat(resideInAnyPackage(SERVER + "..", ROOT + ".demo.."))
          .because("a client must work with any server that keeps the contract");

  @ArchTest
  static final ArchRule serverKnowsNoClient =
      noClasses()
          .that(resideInAPackage(SERVER + ".."))
          .should()
          .dependOnClassesThat(resideInAnyPackage(CLIENT + "..", ROOT + ".demo..", "javafx.."))
          .because("a server runs on machines without a screen");

  @ArchTest
  static final ArchRule whoLogsKnowsNotHow =
      noClasses()
          .that(resideOutsideOfPackages(ROOT + ".logging"))
          .should()
          .dependOnClassesThat(resideInAPackage("ch.qos.logback.."))
          .because("the log is set up in one place, and written by SLF4J");

  @ArchTest
  static final ArchRule stateKnowsTheWireAlone =
      only(CLIENT + ".state", PROTOCOL)
          .because("what the screen shows must be testable without a network or a window");

  @ArchTest
  static final ArchRule stateIsWrittenFromOneSide =
      noClasses()
          .that(resideOutsideOfPackages(CLIENT + ".state", CLIENT + ".sync.."))
          .should()
          .accessTargetWhere(new StateWrites(CLIENT + ".state"))
          .because(
              "ui -> sync -> state: code that changes the state must also handle the consequences");

  @ArchTest
  static final ArchRule netKnowsTheWireAlone =
      only(CLIENT + ".net", PROTOCOL).because("IO decodes and hands off; it has no state");

  @ArchTest
  static final ArchRule cacheKnowsTheWireAlone =
      only(CLIENT + ".cache", PROTOCOL)
          .because("only facts survive a restart, not the screen's state");

  @ArchTest
  static final ArchRule theDesktopKnowsNoChat =
      only(CLIENT + ".desktop", CLIENT + ".cache", CLIENT + ".ui.text", PROTOCOL)
          .because("the machine's services do not depend on the chat");

  @ArchTest
  static final ArchRule onlyTheDesktopTalksOverDBus =
      noClasses()
          .that(resideOutsideOfPackages(CLIENT + ".desktop.."))
          .should()
          .dependOnClassesThat(resideInAPackage("org.freedesktop.."))
          .because(
              "the tray and keyring of another system must be addable without changing the rest");

  @ArchTest
  static final ArchRule onlyTheDesktopStartsPrograms =
      noClasses()
          .that(resideInAPackage(CLIENT + "..").and(resideOutsideOfPackages(CLIENT + ".desktop..")))
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.ProcessBuilder")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javafx.application.HostServices")
          .because("a file that somebody has sent is saved, and never opened");

  @ArchTest
  static final ArchRule syncIsTheTrafficBetweenNetAndState =
      only(
              CLIENT + ".sync",
              CLIENT + ".state",
              CLIENT + ".net",
              CLIENT + ".cache",
              CLIENT + ".diagnostics",
              PROTOCOL)
          .because("code that depends on a view could not be simulated");

  @ArchTest
  static final ArchRule diagnosticsOnlyLook =
      only(CLIENT + ".diagnostics", CLIENT + ".state", CLIENT + ".cache", PROTOCOL)
          .because("observing the client must not affect it");

  @ArchTest
  static final ArchRule uiNeverTouchesTheNetwork =
      noClasses()
          .that(resideInAPackage(CLIENT + ".ui.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  CLIENT + ".net", CLIENT + ".cache", "okhttp3..", "retrofit2..", "io.socket.."))
          .because("ui -> sync -> net; a view cannot check whether a result is still needed");

  @ArchTest
  static final ArchRule viewModelsKnowNoView =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx.."))
          .because("a view model is tested without a window");

  @ArchTest
  static final ArchRule statefulClientCodeKnowsNoControls =
      noClasses()
          .that(
              resideInAnyPackage(
                  CLIENT + ".state",
                  CLIENT + ".sync..",
                  CLIENT + ".net",
                  CLIENT + ".cache",
                  CLIENT + ".diagnostics"))
          .should()
          .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage.."))
          .because("only ui draws");

  @ArchTest
  static final ArchRule everyShortcutStandsInTheTable =
      noClasses()
          .that(resideOutsideOfPackages(CLIENT + ".ui.shortcut"))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(KeyCombination.class)
          .because("F1 must list every shortcut that is bound");

  @ArchTest
  static final ArchRule thePaneIsAGeneralControl =
      only(CLIENT + ".ui.pane").because("it depends on items, keys and cells, not on chat");

  @ArchTest
  static final ArchRule theTextOfAMessageIsGeneral =
      only(CLIENT + ".ui.text", PROTOCOL)
          .because("drawing text depends on Unicode, not on the state of the chat");

  @ArchTest
  static final ArchRule fieldsAreGeneral =
      only(CLIENT + ".ui.field", CLIENT + ".ui.text", PROTOCOL)
          .because("a field depends on letters and keys, not on what is written in it");

  @ArchTest
  static final ArchRule whatPeopleWriteIsDrawnInOneWay =
      noClasses()
          .that(resideInAPackage(CLIENT + ".ui.."))
          .and(resideOutsideOfPackages(CLIENT + ".ui.field"))
          .should()
          .callConstructor(TextField.class)
          .orShould()
          .callConstructor(TextArea.class)
          .orShould()
          .callConstructor(CustomTextField.class)
          .because("the toolkit's fields draw boxes for emoji: use those of ui.field");

  @ArchTest
  static final ArchRule wordsOfOthersAreDrawnInOneWay =
      noClasses()
          .that(resideInAPackage(CLIENT + ".ui.."))
          .and(resideOutsideOfPackages(CLIENT + ".ui.text", CLIENT + ".ui.field"))
          .and(DescribedPredicate.not(belongToAnyOf(Icon.class)))
          .should()
          .dependOnClassesThat(belongToAnyOf(Text.class, TextFlow.class))
          .because("ui.text chooses the font of each letter, the pictures and the direction");

  @ArchTest
  static final ArchRule onlyWaitingMoves =
      noClasses()
          .that(resideInAPackage(CLIENT + ".ui.."))
          .and(DescribedPredicate.not(belongToAnyOf(Waiting.class)))
          .should()
          .dependOnClassesThat(
              belongToAnyOf(ProgressIndicator.class).or(resideInAPackage("javafx.animation..")))
          .because("base.css stops it for those who want reduced motion");

  @ArchTest
  static final ArchRule thePortIsGeneral =
      only(SERVER + ".netty", SERVER + ".network", SERVER + ".logging")
          .because("a port depends on HTTP, not on what is sent over it");

  @ArchTest
  static final ArchRule socketIoKnowsNothingOfChat =
      only(SERVER + ".socketio", SERVER + ".netty", SERVER + ".network", SERVER + ".logging")
          .because("the transport is tested with the protocol's own cases, without chat");

  @ArchTest
  static final ArchRule domainKnowsNoTransport =
      only(
              SERVER + ".domain",
              SERVER + ".store",
              SERVER + ".picture",
              SERVER + ".network",
              SERVER + ".logging",
              PROTOCOL)
          .because("the rules are the same for every transport: socket, http -> domain -> store");

  @ArchTest
  static final ArchRule storeIsTheLastStop =
      only(SERVER + ".store", SERVER + ".logging", PROTOCOL)
          .because("the store applies the rules of the domain, it has none of its own");

  @ArchTest
  static final ArchRule picturesKnowNoChat =
      only(SERVER + ".picture")
          .because("what is done to a picture does not depend on who uses it for what");

  @ArchTest
  static final ArchRule picturesAreDecodedInOnePlace =
      noClasses()
          .that(resideInAPackage(SERVER + ".."))
          .and(resideOutsideOfPackages(SERVER + ".picture"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javax.imageio..", "java.awt..", "com.twelvemonkeys.."))
          .because("a picture of a stranger is bounded before it is decoded");

  @ArchTest
  static final ArchRule metricsOnlyLook =
      only(SERVER + ".metrics", SERVER + ".domain", SERVER + ".store", SERVER + ".netty", PROTOCOL)
          .because("counting must not affect what is counted");

  @ArchTest
  static final ArchRule nobodyCountsOnTheBus =
      noClasses()
          .that(
              resideInAnyPackage(
                  SERVER + ".domain..",
                  SERVER + ".store..",
                  SERVER + ".socket..",
                  SERVER + ".http.."))
          .should()
          .dependOnClassesThat(resideInAnyPackage(SERVER + ".bus..", SERVER + ".cluster.."))
          .because(
              "the database is authoritative; the bus only delivers other servers' events sooner");

  @ArchTest
  static final ArchRule theBusOnlyCarries =
      only(SERVER + ".bus", SERVER + ".logging", PROTOCOL)
          .because("the cluster decides what is published to whom; the bus is a transport");

  @ArchTest
  static final ArchRule onlyTheBusKnowsRedis =
      noClasses()
          .that(resideOutsideOfPackages(SERVER + ".bus"))
          .should()
          .dependOnClassesThat(resideInAPackage("io.lettuce.."))
          .because("another bus must be addable without changing the rest");

  @ArchTest
  static final ArchRule sqlStaysBehindTheStore =
      noClasses()
          .that(resideOutsideOfPackages(SERVER + ".store", CLIENT + ".cache"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.sql..",
                  "javax.sql..",
                  "org.flywaydb..",
                  "com.zaxxer..",
                  "org.sqlite..",
                  "org.postgresql.."))
          .because("another database must be addable without changing the rules");

  @ArchTest
  static final ArchRule onlyTheEnginesTouchNetty =
      noClasses()
          .that(resideOutsideOfPackages(SERVER + ".netty", SERVER + ".socketio.."))
          .should()
          .dependOnClassesThat(resideInAPackage("io.netty.."))
          .because("a blocked event loop stops all its connections");

  @ArchTest
  static final ArchRule everyEndpointStandsInAnAccessTable =
      classes()
          .that()
          .implement(Endpoint.class)
          .should()
          .be(HealthEndpoint.class)
          .orShould()
          .be(SocketIoServer.class)
          .orShould()
          .be(MetricsEndpoint.class)
          .because(
              "http.AccessTable must list its responses to each caller before it is named here");

  @ArchTest
  static final ArchRule everyTextOfAClientIsBounded =
      noClasses()
          .that(resideInAnyPackage(SERVER + ".http", SERVER + ".socket"))
          .should()
          .callMethod(JsonFields.class, "text", JsonObject.class, String.class)
          .orShould()
          .callMethod(JsonFields.class, "optionalText", JsonObject.class, String.class)
          .because("domain.TextField limits the length of each text, and reads it");

  @ArchTest
  static final ArchRule onlyTheServersRulesKnowIcu =
      noClasses()
          .that(resideOutsideOfPackages(SERVER + ".domain.."))
          .should()
          .dependOnClassesThat(resideInAPackage("com.ibm.icu.."))
          .because("the client's package does not contain it: 15 MB that it does not need");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching(ROOT + ".(**)")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle cannot be read one after the other");

  @ArchTest
  static final ArchRule nothingSleeps =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .because("time is injected; a sleep hides a race");

  /** Our classes in and below the first package depend only on the packages named. */
  private static ArchRule only(String... names) {
    String[] packages = Arrays.stream(names).map(name -> name + "..").toArray(String[]::new);
    DescribedPredicate<JavaClass> allowed =
        resideInAnyPackage(packages).or(resideOutsideOfPackages(ROOT + ".."));
    return classes().that(resideInAPackage(packages[0])).should().onlyDependOnClassesThat(allowed);
  }
}
