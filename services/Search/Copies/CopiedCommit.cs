using System.Text.Json;
using System.Text.Json.Serialization;
using Khabar.Defaults.Storage;

namespace Khabar.Services.Search.Copies;

/// <summary>The commit that a shard's copy is at: the content of its <c>copy.json</c>, written when all its files are there. Immutable.</summary>
/// <param name="Slot">Which of the shard's folders it is in; a new one is begun where the files of two indexers would mix.</param>
/// <param name="Peer">Address of the indexer it was copied from.</param>
/// <param name="CommitId">What that indexer calls it; empty if nothing was ever committed.</param>
/// <param name="Offset">Offset up to which it holds the log.</param>
internal sealed record CopiedCommit(int Slot, string Peer, string CommitId, ulong Offset)
{
    /// <summary>What the commits of one indexer between two restarts have in common; they build on each other.</summary>
    [JsonIgnore]
    public string Line => LineOf(CommitId);

    /// <summary>The line that a commit belongs to.</summary>
    public static string LineOf(string commitId) => commitId[(commitId.LastIndexOf('@') + 1)..];

    /// <summary>Reads the file; null if there is none.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static CopiedCommit? Load(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<CopiedCommit>(File.ReadAllBytes(file), JsonSerializerOptions.Web);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException cause)
        {
            throw new InvalidDataException($"“{file}” is not valid: {cause.Message}", cause);
        }
    }

    /// <summary>Writes the file atomically; once this returns it survives a crash.</summary>
    public void Save(string file) => DurableFiles.Replace(file, JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web));
}
