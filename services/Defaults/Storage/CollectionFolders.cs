using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Khabar.Defaults.Storage;

/// <summary>
/// Where things stand below the data folder. The indexing service writes there; search opens the index folders read-only.
/// </summary>
/// <param name="dataPath">The data folder.</param>
public sealed class CollectionFolders(string dataPath)
{
    /// <summary>The configuration key of the data folder, which every service on a machine shares.</summary>
    public const string DataPathKey = $"{StorageOptions.Section}:{nameof(StorageOptions.DataPath)}";

    readonly string collections = Path.Combine(Path.GetFullPath(dataPath), "collections");

    /// <summary>The folders of a service: below the configured data folder, or <c>./data</c> where none is.</summary>
    public static CollectionFolders From(IConfiguration configuration) =>
        new(configuration[DataPathKey] is { Length: > 0 } dataPath ? dataPath : new StorageOptions().DataPath);

    /// <summary>The names of the collections that were created, sorted.</summary>
    public IReadOnlyList<string> Names() => !Directory.Exists(collections) ? [] :
        [.. Directory.EnumerateDirectories(collections).Select(folder => Path.GetFileName(folder))
            .Where(name => CollectionName.IsValid(name) && File.Exists(SettingsFile(name))).Order(StringComparer.Ordinal)];

    /// <summary><c>collection.json</c>: the collection is there when this file is.</summary>
    public string SettingsFile(string collection) => Path.Combine(Folder(collection), "collection.json");

    /// <summary>The folder of a shard's log.</summary>
    public string Log(string collection, int shard) => Path.Combine(Folder(collection), "log", Number(shard));

    /// <summary>The folder of a shard's index: a Lucene index.</summary>
    public string Index(string collection, int generation, int shard) =>
        Path.Combine(Folder(collection), "index", Number(generation), Number(shard));

    /// <summary>The folder of a collection.</summary>
    /// <exception cref="ArgumentException">The name is not one that a collection may have, and so must not become a path.</exception>
    string Folder(string collection) => CollectionName.IsValid(collection)
        ? Path.Combine(collections, collection)
        : throw new ArgumentException($"A collection's name {CollectionName.Rule}; it was '{collection}'.", nameof(collection));

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
