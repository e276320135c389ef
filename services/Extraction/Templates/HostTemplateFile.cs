using System.Text;
using Khabar.Extraction.Templates;

namespace Khabar.Services.Extraction.Templates;

/// <summary>The file that keeps the hosts' templates: a mark, the number of hosts, then each host's name and template.</summary>
internal static class HostTemplateFile
{
    const uint Mark = 0x31544B48; // "HKT1", little-endian

    /// <summary>Writes the file anew; whoever reads meanwhile finds the old one or the new one, whole.</summary>
    public static void Write(string path, IReadOnlyList<(string Host, HostTemplate Template)> hosts)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var fresh = path + ".new";
        using (var stream = File.Create(fresh))
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
        {
            writer.Write(Mark);
            writer.Write(hosts.Count);
            foreach (var (host, template) in hosts)
            {
                writer.Write(host);
                template.Write(writer);
            }
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }
        File.Move(fresh, path, overwrite: true);
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is no file of templates, or is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static List<(string Host, HostTemplate Template)> Read(string path, int maxHosts)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        try
        {
            if (reader.ReadUInt32() != Mark)
                throw new InvalidDataException($"{path} is no file of host templates.");
            var hosts = new List<(string, HostTemplate)>();
            for (var left = Math.Min(reader.ReadInt32(), maxHosts); left > 0; left--)
                hosts.Add((reader.ReadString(), HostTemplate.Read(reader)));
            return hosts;
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException($"{path} is damaged.", error);
        }
    }
}
