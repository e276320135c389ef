namespace Khabar.Broker;

/// <summary>A test that needs a broker; skipped, with the reason, where there is none.</summary>
sealed class BrokerFactAttribute : FactAttribute
{
    public BrokerFactAttribute() => Skip = BrokerProcess.Missing;
}
