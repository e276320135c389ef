using System.ComponentModel.DataAnnotations;

namespace Khabar.Services.Search;

/// <summary>Settings of the Search service; section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Search";

    /// <summary>How often the service looks for new commits, in milliseconds: 10 to 60,000.</summary>
    [Range(10, 60_000)]
    public int RefreshMilliseconds { get; set; } = 200;

    /// <summary>Searches that run at the same time: 1 to 1,024; 0 means twice the number of processors.</summary>
    [Range(0, 1024)]
    public int MaxRunning { get; set; }

    /// <summary>Searches that wait while others run, before further ones are turned away: 0 to 100,000.</summary>
    [Range(0, 100_000)]
    public int MaxWaiting { get; set; } = 512;

    /// <summary>Search processes that hold each shard, if there are as many: 1 to 64.</summary>
    [Range(1, 64)]
    public int Replicas { get; set; } = 2;

    /// <summary>After how long another replica is asked beside one that has not answered, in milliseconds: 1 to 60,000.</summary>
    [Range(1, 60_000)]
    public int HedgeMilliseconds { get; set; } = 150;

    /// <summary>After how long a replica that has not answered is given up for another, in milliseconds: 10 to 60,000.</summary>
    [Range(10, 60_000)]
    public int PatienceMilliseconds { get; set; } = 5_000;

    /// <summary>How long no indexer may have confirmed a shard's commit before answers say how old it is, in seconds: 1 to 86,400.</summary>
    [Range(1, 86_400)]
    public int StaleSeconds { get; set; } = 10;

    /// <summary>Collections that are held open: 1 to 10,000. The one not asked for longest is closed for another.</summary>
    [Range(1, 10_000)]
    public int MaxOpenCollections { get; set; } = 64;

    /// <summary>
    /// Bilingual lexicons to translate queries by: files in TSV (.tsv), TMX (.tmx) or dictd format (.index, with .dict or .dict.dz beside it).
    /// Empty: the FreeDict dictionaries where Debian installs them, if they are installed.
    /// </summary>
    public IList<string> Lexicons { get; } = [];
}
