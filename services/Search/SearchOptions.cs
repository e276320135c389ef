using System.ComponentModel.DataAnnotations;

namespace Khabar.Services.Search;

/// <summary>The Search service: replicas of the shards, and the queries over them.</summary>
public sealed class SearchOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Search";

    /// <summary>How often the service looks for new commits.</summary>
    [Range(10, 60_000)]
    public int RefreshMilliseconds { get; set; } = 200;

    /// <summary>Searches that run at the same time; 0 means twice the number of processors.</summary>
    [Range(0, 1024)]
    public int MaxRunning { get; set; }

    /// <summary>Searches that wait while others run, before further ones are turned away.</summary>
    [Range(0, 100_000)]
    public int MaxWaiting { get; set; } = 512;

    /// <summary>Search processes that hold each shard, if there are as many.</summary>
    [Range(1, 64)]
    public int Replicas { get; set; } = 2;

    /// <summary>After how long another replica is asked beside one that has not answered.</summary>
    [Range(1, 60_000)]
    public int HedgeMilliseconds { get; set; } = 150;

    /// <summary>After how long a replica that has not answered is given up for another.</summary>
    [Range(10, 60_000)]
    public int PatienceMilliseconds { get; set; } = 5_000;

    /// <summary>For how long no indexer may have confirmed a shard's commit before answers say how old it is.</summary>
    // Indexers confirm once a second; one second would call a fresh answer old now and then.
    [Range(2, 86_400)]
    public int StaleSeconds { get; set; } = 10;

    /// <summary>Collections that are held open. The one that was not asked for longest is closed for another.</summary>
    [Range(1, 10_000)]
    public int MaxOpenCollections { get; set; } = 64;

    /// <summary>
    /// Bilingual lexicons to translate queries by: files in TSV (.tsv), TMX (.tmx) or dictd format (.index, with .dict or .dict.dz beside it).
    /// Empty: the FreeDict dictionaries where Debian installs them, if they are installed.
    /// </summary>
    public IList<string> Lexicons { get; } = [];
}
