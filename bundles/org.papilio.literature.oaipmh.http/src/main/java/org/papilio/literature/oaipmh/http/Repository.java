package org.papilio.literature.oaipmh.http;

/**
 * What the repository says of itself.
 *
 * @param identifier middle part of the identifiers of records
 * @param page records on a page, 1 to 1000
 */
record Repository(String name, String identifier, String email, int page) {

  Repository {
    if (page < 1 || page > 1000) {
      throw new IllegalArgumentException("page_size is " + page + ", allowed is 1 to 1000");
    }
    if (!identifier.matches("[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+")) {
      throw new IllegalArgumentException(
          "repository_identifier is '" + identifier + "', allowed is a domain: example.org");
    }
  }
}
