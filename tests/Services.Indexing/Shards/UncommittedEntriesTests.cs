using Khabar.Services.Indexing.Shards;

namespace Khabar.Services.Indexing.Tests.Shards;

public sealed class UncommittedEntriesTests
{
    readonly UncommittedEntries entries = new();

    [Fact]
    public void The_newest_entry_of_an_article_is_found_whatever_order_they_are_noted_in()
    {
        entries.Note("a", 7);
        entries.Note("a", 5);
        Assert.True(entries.TryFind("a", out var offset));
        Assert.Equal(7ul, offset);
        Assert.False(entries.TryFind("b", out _));
    }

    [Fact]
    public void What_a_commit_holds_is_forgotten_and_not_noted_again()
    {
        entries.Note("a", 5);
        entries.Note("b", 6);
        entries.Forget(5);
        entries.Note("a", 4);
        Assert.False(entries.TryFind("a", out _));
        Assert.True(entries.TryFind("b", out _));
    }
}
