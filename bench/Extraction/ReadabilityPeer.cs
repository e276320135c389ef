using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Khabar.Bench.Extraction;

/// <summary>@mozilla/readability with linkedom on Node.js, in a process of its own; installed by npm under artifacts/ when first needed.</summary>
internal sealed class ReadabilityPeer : IDisposable
{
    readonly Process node;

    ReadabilityPeer(Process node) => this.node = node;

    /// <summary>Installs and starts the peer and hands it the pages.</summary>
    /// <exception cref="InvalidOperationException">There is no Node.js or npm, or npm could not install the packages.</exception>
    public static ReadabilityPeer Start(IEnumerable<string> pages)
    {
        var folder = Install();
        var file = Path.Combine(folder, "pages.jsonl");
        File.WriteAllLines(file, pages.Select(page => JsonSerializer.Serialize(page)));
        return new ReadabilityPeer(Start(folder, "node", "peer.mjs", file));
    }

    /// <summary>Extracts all pages once.</summary>
    public Round Run()
    {
        node.StandardInput.WriteLine();
        node.StandardInput.Flush();
        var answer = node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node.js ended; its message is on the error stream.");
        var times = answer.Split('\t').Select(time => TimeSpan.FromMicroseconds(double.Parse(time, CultureInfo.InvariantCulture))).ToArray();
        return new Round(times[0], times[1..]);
    }

    public void Dispose()
    {
        node.StandardInput.Dispose();
        if (!node.WaitForExit(TimeSpan.FromSeconds(10))) node.Kill();
        node.Dispose();
    }

    static string Install()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Artifacts(), "extraction-peer")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Extraction", "Readability")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        if (Directory.Exists(Path.Combine(folder, "node_modules", "linkedom"))) return folder;
        using var npm = Start(folder, "npm", "ci", "--no-audit", "--no-fund");
        npm.StandardInput.Close();
        npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        return npm.ExitCode == 0 ? folder : throw new InvalidOperationException("npm could not install the peer; its message is on the error stream.");
    }

    static string Artifacts()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.Name != "artifacts") folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }

    static Process Start(string folder, string program, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new InvalidOperationException($"The peer needs Node.js and npm: {error.Message}", error);
        }
    }
}
