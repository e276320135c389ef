using System.Text.Json;
using System.Text.Json.Serialization;

namespace Khabar.Defaults.Storage;

/// <summary>What a collection was created with: the content of its <c>collection.json</c>. Immutable.</summary>
/// <param name="Shards">
/// Number of shards, 1 to <see cref="MaxShards"/>; fixed for the collection's life, as it decides where an article is.
/// </param>
/// <param name="Generation">The generation of the index that is served, from 1.</param>
public sealed record CollectionSettings(
    [property: JsonRequired] int Shards,
    [property: JsonRequired] int Generation)
{
    /// <summary>The most shards a collection can have.</summary>
    public const int MaxShards = 256;

    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads a collection's settings; null if the collection was never created.</summary>
    /// <exception cref="InvalidDataException">The file is there but does not hold settings.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public static CollectionSettings? Load(string file)
    {
        try
        {
            var settings = JsonSerializer.Deserialize<CollectionSettings>(File.ReadAllBytes(file), s_json);
            if (settings is { Shards: >= 1 and <= MaxShards, Generation: >= 1 }) return settings;
            throw new InvalidDataException($"'{file}' must give shards from 1 to {MaxShards} and a generation from 1.");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException cause)
        {
            throw new InvalidDataException($"'{file}' is not valid: {cause.Message}", cause);
        }
    }

    /// <summary>Writes the settings atomically; once this returns they survive a crash.</summary>
    /// <exception cref="IOException">The file could not be written; what was there before still is.</exception>
    public void Save(string file)
    {
        DurableFiles.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        DurableFiles.Replace(file, JsonSerializer.SerializeToUtf8Bytes(this, s_json));
    }
}
