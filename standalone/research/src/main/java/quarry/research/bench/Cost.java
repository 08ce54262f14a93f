package quarry.research.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * What some work took.
 *
 * @param cpuSeconds of all threads of this process, in user and system mode
 */
record Cost(long images, double seconds, double cpuSeconds) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS = 1e-9;

    /** Work on so many images. */
    interface Work {
        void run() throws IOException;
    }

    static Cost of(long images, Work work) throws IOException {
        long cpu = SYSTEM.getProcessCpuTime();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) * NANOS;
        return new Cost(images, seconds, (SYSTEM.getProcessCpuTime() - cpu) * NANOS);
    }

    double imagesPerSecond() {
        return images / seconds;
    }

    double cpuSecondsPerImage() {
        return cpuSeconds / images;
    }
}
