using System.Text.Json;
using System.Text.Json.Serialization;

namespace Khabar.Defaults.Storage;

/// <summary>What a collection is made of: the content of its <c>collection.json</c>. Immutable; equal if all members are.</summary>
/// <param name="Shards">
/// Number of shards, 1 to <see cref="MaxShards"/>; fixed for the collection's life, as it decides where an article is.
/// </param>
/// <param name="Generation">The generation of the index that is served, from 1.</param>
/// <param name="Extracts">True if that generation's articles are extracted anew from the stored pages.</param>
/// <param name="Beside">The generation that is kept up beside the one served: one being built, or the former one. Null if there is none.</param>
/// <param name="Newest">The highest number that a generation ever had; 0 where none had another than 1.</param>
public sealed record CollectionSettings(
    [property: JsonRequired] int Shards,
    [property: JsonRequired] int Generation,
    bool Extracts = false,
    GenerationSettings? Beside = null,
    int Newest = 0)
{
    /// <summary>The most shards a collection can have.</summary>
    public const int MaxShards = 256;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The generations that are kept up, the one that is served first.</summary>
    [JsonIgnore]
    public IEnumerable<GenerationSettings> Generations => Beside is null ? [Served] : [Served, Beside];

    /// <summary>The generation that is served.</summary>
    [JsonIgnore]
    public GenerationSettings Served => new(Generation, Extracts);

    /// <summary>Reads a collection's settings; null if the collection was never created.</summary>
    /// <exception cref="InvalidDataException">The file is there but does not hold settings.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public static CollectionSettings? Load(string file)
    {
        try
        {
            var settings = JsonSerializer.Deserialize<CollectionSettings>(File.ReadAllBytes(file), Json);
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
        DurableFiles.Replace(file, JsonSerializer.SerializeToUtf8Bytes(this, Json));
    }
}

/// <summary>One generation of a collection's index.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Extracts">True if its articles are extracted anew from the stored pages.</param>
public sealed record GenerationSettings(int Number, bool Extracts);
