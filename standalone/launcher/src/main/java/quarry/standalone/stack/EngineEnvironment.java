package quarry.standalone.stack;

import java.util.HashMap;
import java.util.Map;

/** What a process that runs libtorch has to find in its environment. */
public final class EngineEnvironment {

    private EngineEnvironment() {}

    /** The variables by name. */
    public static Map<String, String> variables() {
        var variables = new HashMap<>(NativeAllocator.environment());
        // threads that wait for each other sleep: on cores that are shared, spinning costs a factor of ten
        variables.put("OMP_WAIT_POLICY", "passive");
        // neither downloads nor usage reports
        variables.put("DJL_OFFLINE", "true");
        variables.put("OPT_OUT_TRACKING", "true");
        return variables;
    }
}
