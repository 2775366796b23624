package org.papilio.workbench.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a call gave to its verb.
 *
 * @param values by option name, in the order given; an option that was not given is absent
 * @param operands in the order given
 */
record ParsedArguments(
    Map<String, List<String>> values,
    List<String> operands,
    Optional<String> workspace,
    boolean json,
    boolean quiet) {}
