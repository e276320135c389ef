using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Catalog;

namespace Khabar.Services.Indexing.Tests.Catalog;

public sealed class CatalogChangesTests
{
    static readonly CollectionSettings New = new(4, 1);

    [Fact]
    public void The_first_creation_makes_a_collection_what_it_is()
    {
        Assert.Equal(New, Create(4).Apply(null));
        Assert.Equal(New, Create(9).Apply(New));
        Assert.Null(Create(0).Apply(null));
        Assert.Null(new CatalogChange { SwitchTo = 2 }.Apply(null));
    }

    [Fact]
    public void A_generation_is_built_beside_switched_to_and_back_and_its_number_is_never_used_again()
    {
        var building = Begin(extracts: true).Apply(New)!;
        Assert.Equal(new GenerationSettings(2, true), building.Beside);
        Assert.Equal(1, building.Generation);
        Assert.Equal(building, Begin(extracts: false).Apply(building));
        Assert.Equal(building, new CatalogChange { SwitchTo = 3 }.Apply(building));

        var switched = new CatalogChange { SwitchTo = 2 }.Apply(building)!;
        Assert.Equal(new GenerationSettings(2, true), switched.Served);
        Assert.Equal(new GenerationSettings(1, false), switched.Beside);
        Assert.Equal(building, new CatalogChange { SwitchTo = 1 }.Apply(switched));

        var discarded = new CatalogChange { Discard = 2 }.Apply(building)!;
        Assert.Null(discarded.Beside);
        Assert.Equal(3, Begin(extracts: false).Apply(discarded)!.Beside!.Number);
    }

    static CatalogChange Create(int shards) => new() { Create = new() { Shards = shards } };

    static CatalogChange Begin(bool extracts) => new() { Begin = new() { Extracts = extracts } };
}
