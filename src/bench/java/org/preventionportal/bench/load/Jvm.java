package org.preventionportal.bench.load;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Reads from outside what a JVM uses: nothing in the measured program is changed for it. */
public final class Jvm implements AutoCloseable {

    private static final String THREADS = "java.lang:type=Threading";
    private static final String MEMORY = "java.lang:type=Memory";
    private static final int STACK_DEPTH = 400;
    private static final String SYSTEM = "java.lang:type=OperatingSystem";
    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

    private final ProcessHandle process;
    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private Jvm(ProcessHandle process, JMXConnector connector) throws IOException {
        this.process = process;
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    @SuppressWarnings("BanJNDI") // the bench started the JVM that it talks to
    public static Jvm attach(ProcessHandle process) {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            return new Jvm(process, JMXConnectorFactory.connect(new JMXServiceURL(address)));
        } catch (AttachNotSupportedException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Duration cpu() {
        return Machine.cpu(process);
    }

    /** The bytes that all threads have allocated so far. */
    long allocated() {
        return (Long) attribute(THREADS, "TotalThreadAllocatedBytes");
    }

    /** The bytes that live on after a full collection. */
    public long heapAfterCollection() {
        invoke(MEMORY, "gc");
        return used("HeapMemoryUsage");
    }

    /** The bytes of classes, compiled code and what else the JVM manages outside the heap. */
    public long nonHeap() {
        return used("NonHeapMemoryUsage");
    }

    /** The platform threads that live. What virtual ones hold is in the heap. */
    public int threads() {
        return (Integer) attribute(THREADS, "ThreadCount");
    }

    /** The files and sockets that the process has open. */
    public long openFiles() {
        return (Long) attribute(SYSTEM, "OpenFileDescriptorCount");
    }

    public void startRecording() {
        invoke(COMMANDS, "jfrConfigure", "stackdepth=" + STACK_DEPTH);
        invoke(COMMANDS, "jfrStart", "name=bench", "settings=profile");
    }

    public void stopRecording(Path file) {
        invoke(COMMANDS, "jfrStop", "name=bench", "filename=" + file.toAbsolutePath());
    }

    private long used(String memory) {
        return MemoryUsage.from((CompositeData) attribute(MEMORY, memory)).getUsed();
    }

    private Object attribute(String bean, String name) {
        try {
            return beans.getAttribute(new ObjectName(bean), name);
        } catch (JMException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void invoke(String bean, String operation, String... arguments) {
        Object[] values = arguments.length == 0 ? new Object[0] : new Object[] {arguments};
        String[] types = arguments.length == 0 ? new String[0] : new String[] {String[].class.getName()};
        try {
            beans.invoke(new ObjectName(bean), operation, values, types);
        } catch (JMException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException gone) {
            return; // with its process
        }
    }
}
