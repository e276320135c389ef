using Khabar.Gateway.Articles;

namespace Khabar.Gateway.Tests.Articles;

public sealed class ByteBudgetTests
{
    readonly ByteBudget budget = new(100);

    [Fact]
    public async Task What_does_not_fit_waits_until_enough_is_returned()
    {
        await budget.TakeAsync(60, default);
        await budget.TakeAsync(40, default);
        var waiting = budget.TakeAsync(50, default).AsTask();
        budget.Return(40);
        Assert.False(waiting.IsCompleted);
        budget.Return(60);
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_is_larger_than_all_of_it_goes_alone()
    {
        await budget.TakeAsync(1, default);
        var waiting = budget.TakeAsync(1000, default).AsTask();
        Assert.False(waiting.IsCompleted);
        budget.Return(1);
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_takes_nothing()
    {
        await budget.TakeAsync(100, default);
        using var cancelled = new CancellationTokenSource();
        var waiting = budget.TakeAsync(100, cancelled.Token).AsTask();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        budget.Return(100);
        Assert.True(budget.TakeAsync(100, default).IsCompletedSuccessfully);
    }
}
