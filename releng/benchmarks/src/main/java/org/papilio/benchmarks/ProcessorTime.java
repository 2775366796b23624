package org.papilio.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Processor time of the whole process since a moment: of all threads, the collector's and the
 * compiler's too. Hardly changed by what else the machine does.
 */
record ProcessorTime(long start) {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  static ProcessorTime now() {
    return new ProcessorTime(SYSTEM.getProcessCpuTime());
  }

  double seconds() {
    return (SYSTEM.getProcessCpuTime() - start) / 1e9;
  }
}
