package @package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.papilio.platform.text.Messages;

/** Forms show what the model says of each class and feature, in the words of the message files. */
class @class@PackageTest {

  @Test
  void explainsAndLabelsEachClassAndFeature() {
    Set<String> words = Messages.of(@class@Package.class, Locale.ENGLISH).all().keySet();
    List<String> without = new ArrayList<>();
    for (EClassifier classifier : @class@Package.eINSTANCE.getEClassifiers()) {
      if (EcoreUtil.getDocumentation(classifier) == null || !words.contains(classifier.getName())) {
        without.add(classifier.getName());
      }
      if (classifier instanceof EClass type) {
        for (EStructuralFeature feature : type.getEStructuralFeatures()) {
          String key = type.getName() + "." + feature.getName();
          if (EcoreUtil.getDocumentation(feature) == null || !words.contains(key)) {
            without.add(key);
          }
        }
      }
    }

    assertEquals(List.of(), without);
  }
}
