using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Lucene.Net.Tests.Java;

/// <summary>Compiles Java sources against Debian's Lucene, once for each state of the sources.</summary>
internal static class JavaProgram
{
    const string Jars = "/usr/share/java";
    static readonly string[] Libraries = ["lucene-core-8", "lucene-analyzers-common-8"];

    /// <summary>Why Java's Lucene cannot be asked on this machine, or null if it can.</summary>
    public static string? MissingBecause { get; } =
        Missing("javac") ? "javac is missing: apt-get install default-jdk-headless"
        : Libraries.Any(l => Jar(l) is null) ? "Apache Lucene 8 for Java is missing: apt-get install liblucene8-java"
        : null;

    /// <summary>Starts the class <paramref name="main"/> of the sources in <paramref name="folder"/>, its streams redirected, UTF-8.</summary>
    public static Process Start(string folder, string main, params string[] arguments)
    {
        var start = new ProcessStartInfo("java")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["-Xmx1g", "-Dfile.encoding=UTF-8", "-cp", $"{Compile(folder)}:{ClassPath}", main, .. arguments])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    static string ClassPath => string.Join(':', Libraries.Select(Jar));

    static string Compile(string folder)
    {
        var sources = Directory.GetFiles(folder, "*.java").Order(StringComparer.Ordinal).ToArray();
        var state = Convert.ToHexStringLower(SHA256.HashData(sources.SelectMany(File.ReadAllBytes).ToArray()))[..16];
        var classes = Path.Combine(folder, "classes-" + state);
        if (Directory.Exists(classes)) return classes;

        var fresh = Directory.CreateTempSubdirectory("khabar-java-").FullName;
        var start = new ProcessStartInfo("javac") { RedirectStandardError = true };
        foreach (var argument in (string[])["-encoding", "UTF-8", "-cp", ClassPath, "-d", fresh, .. sources]) start.ArgumentList.Add(argument);
        using var compiler = Process.Start(start)!;
        var errors = compiler.StandardError.ReadToEnd();
        compiler.WaitForExit();
        if (compiler.ExitCode != 0) throw new InvalidOperationException("javac: " + errors);
        return Publish(fresh, classes);
    }

    // Another process may compile the same sources at the same time: whoever is first names the folder.
    static string Publish(string fresh, string classes)
    {
        try
        {
            Directory.Move(fresh, classes);
            return classes;
        }
        catch (IOException)
        {
            return Directory.Exists(classes) ? classes : fresh;
        }
    }

    static string? Jar(string library) =>
        Directory.Exists(Jars) ? Directory.GetFiles(Jars, library + "*.jar").Order(StringComparer.Ordinal).LastOrDefault() : null;

    static bool Missing(string command) =>
        !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, command)));
}
