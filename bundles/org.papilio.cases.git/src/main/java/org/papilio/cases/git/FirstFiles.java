package org.papilio.cases.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Registers;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.NetworkRegister;
import org.papilio.model.cases.SourcingNetwork;
import org.papilio.model.evidence.Codebook;
import org.papilio.model.evidence.Element;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.place.PlaceFactory;

/** What a new workspace holds: its settings, and registers that are empty but for the networks. */
final class FirstFiles {

  /** The first members of the register of networks, which bring cases. */
  private static final List<Map.Entry<String, String>> NETWORKS =
      List.of(
          Map.entry("SOCIAL_POLIS", "SOCIAL POLIS"),
          Map.entry("EUROCITIES", "Eurocities"),
          Map.entry("EUKN", "EUKN"),
          Map.entry("URBACT", "URBACT"),
          Map.entry("PROJECT_CALL", "Project call"),
          Map.entry("PARTNER", "Partner"),
          Map.entry("IMPORT", "Import"));

  private FirstFiles() {}

  static List<FileWrite> of(String title, CaseCodec codec) {
    Map<String, Element> registers = new LinkedHashMap<>();
    registers.put("places", PlaceFactory.eINSTANCE.createPlaceRegister());
    registers.put("actors", CasesFactory.eINSTANCE.createActorRegister());
    registers.put("policies", CasesFactory.eINSTANCE.createPolicyRegister());
    registers.put("networks", networks());
    Codebook codebook = EvidenceFactory.eINSTANCE.createCodebook();
    registers.put("codebook", codebook);
    List<FileWrite> files = new ArrayList<>();
    Settings settings = new Settings(Settings.VERSION, title, Optional.empty(), List.of("en"));
    files.add(FileWrite.of(Paths.SETTINGS, settings.write()));
    files.add(FileWrite.of(".gitignore", bytes(".papilio/\n")));
    // Git on Windows would otherwise turn line ends, and every file would count as edited by hand.
    files.add(FileWrite.of(".gitattributes", bytes("* -text\n")));
    registers.forEach(
        (name, root) -> {
          root.setId(Registers.idOf("register:" + name));
          files.add(FileWrite.of(Paths.ofRegister(name), bytes(codec.write(root))));
        });
    return files;
  }

  private static NetworkRegister networks() {
    NetworkRegister register = CasesFactory.eINSTANCE.createNetworkRegister();
    NETWORKS.forEach(
        entry -> {
          SourcingNetwork network = CasesFactory.eINSTANCE.createSourcingNetwork();
          network.setId(Registers.idOf("network:" + entry.getKey()));
          LocalText text = EvidenceFactory.eINSTANCE.createLocalText();
          text.setLang("en");
          text.setText(entry.getValue());
          network.getName().add(text);
          register.getNetworks().add(network);
        });
    return register;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
