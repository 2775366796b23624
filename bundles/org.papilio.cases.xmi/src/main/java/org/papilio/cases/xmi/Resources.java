package org.papilio.cases.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.place.PlacePackage;

/** Resources that know our types and nothing else, and reach no other file or address. */
final class Resources {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String OUTSIDE_GENERAL =
      "http://xml.org/sax/features/external-general-entities";
  private static final String OUTSIDE_PARAMETER =
      "http://xml.org/sax/features/external-parameter-entities";

  static final Map<Object, Object> READING =
      Map.of(
          XMLResource.OPTION_PARSER_FEATURES,
          Map.of(NO_DOCTYPE, true, OUTSIDE_GENERAL, false, OUTSIDE_PARAMETER, false),
          XMLResource.OPTION_DEFER_IDREF_RESOLUTION,
          true,
          XMLResource.OPTION_PROCESS_DANGLING_HREF,
          XMLResource.OPTION_PROCESS_DANGLING_HREF_DISCARD);

  static final Map<Object, Object> WRITING =
      Map.of(
          XMLResource.OPTION_ENCODING,
          "UTF-8",
          XMLResource.OPTION_LINE_WIDTH,
          100,
          XMLResource.OPTION_URI_HANDLER,
          new org.eclipse.emf.ecore.xmi.impl.URIHandlerImpl());

  private final Map<String, EPackage> packages = new HashMap<>();

  Resources(List<EPackage> contributed) {
    List.of(EvidencePackage.eINSTANCE, PlacePackage.eINSTANCE, CasesPackage.eINSTANCE)
        .forEach(one -> packages.put(one.getNsURI(), one));
    contributed.forEach(one -> packages.put(one.getNsURI(), one));
  }

  Resource create() {
    ResourceSet set = new ResourceSetImpl();
    // Without a delegate: what is not in this map is not known, whatever else runs here.
    EPackageRegistryImpl known = new EPackageRegistryImpl((EPackage.Registry) null);
    packages.forEach(known::put);
    set.setPackageRegistry(known);
    set.setURIConverter(new Nowhere());
    Resource resource = new XMIResourceImpl(URI.createURI("papilio.xmi"));
    set.getResources().add(resource);
    return resource;
  }

  /** Opens nothing: a file that refers to another one does not make us fetch it. */
  private static final class Nowhere extends ExtensibleURIConverterImpl {
    @Override
    public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
      throw new IOException("'" + uri + "' lies outside of the file and is not read");
    }

    @Override
    public URI normalize(URI uri) {
      return uri;
    }
  }
}
