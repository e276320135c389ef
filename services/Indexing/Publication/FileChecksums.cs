using System.Collections.Concurrent;
using Khabar.Defaults.Checksums;
using Khabar.V1;

namespace Khabar.Services.Indexing.Publication;

/// <summary>
/// Lengths and checksums of the files of commits. A committed file never changes, so each is read once. Thread-safe.
/// </summary>
internal sealed class FileChecksums(string folder)
{
    readonly ConcurrentDictionary<string, CommitFile> known = new(StringComparer.Ordinal);

    /// <summary>What a file of a commit is.</summary>
    /// <exception cref="IOException">It could not be read.</exception>
    public CommitFile Of(string name) => known.GetOrAdd(name, Read);

    /// <summary>Forgets the files that no commit at hand holds.</summary>
    public void KeepOnly(IReadOnlySet<string> names)
    {
        foreach (var name in known.Keys.Where(name => !names.Contains(name))) known.TryRemove(name, out _);
    }

    CommitFile Read(string name)
    {
        var path = Path.Combine(folder, name);
        var length = new FileInfo(path).Length;
        return new() { Name = name, Length = length, Xxh64 = XxHash64.OfFile(path, length).Current };
    }
}
