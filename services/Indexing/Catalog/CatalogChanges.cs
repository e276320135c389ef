using Khabar.Defaults.Storage;

namespace Khabar.Services.Indexing.Catalog;

/// <summary>What changes make of a collection's settings: a pure function, so that all who apply the same changes agree.</summary>
internal static class CatalogChanges
{
    /// <summary>The settings after a change; those before if it does not fit.</summary>
    /// <param name="settings">The settings before; null if the collection was not created.</param>
    /// <param name="change">The change.</param>
    public static CollectionSettings? Apply(this CatalogChange change, CollectionSettings? settings) => change.ChangeCase switch
    {
        CatalogChange.ChangeOneofCase.Create => settings ?? Create(change.Create.Shards),
        CatalogChange.ChangeOneofCase.Begin when settings is { Beside: null } => Begin(settings, change.Begin.Extracts),
        CatalogChange.ChangeOneofCase.SwitchTo when settings?.Beside is { } beside && beside.Number == change.SwitchTo =>
            settings with { Generation = beside.Number, Extracts = beside.Extracts, Beside = settings.Served },
        CatalogChange.ChangeOneofCase.Discard when settings?.Beside?.Number == change.Discard => settings! with { Beside = null },
        _ => settings,
    };

    static CollectionSettings? Create(int shards) => shards is >= 1 and <= CollectionSettings.MaxShards ? new(shards, Generation: 1) : null;

    static CollectionSettings Begin(CollectionSettings settings, bool extracts)
    {
        // A number is never used twice: what is left of a generation that was given up must not be taken for another.
        var number = Math.Max(settings.Newest, settings.Generation) + 1;
        return settings with { Beside = new(number, extracts), Newest = number };
    }
}
