using static Avesa.Validation.Tests.Inventory.LogText;

namespace Avesa.Validation.Tests.Inventory;

public sealed class PhraseOfARun
{
    private const string Phrase = "No new records of connectwise#tickets for tenant acme";

    [Theory]
    [InlineData("No new records of connectwise#tickets for tenant acme")]
    [InlineData("No new records of connectwise#tickets for tenant acme.")]
    [InlineData("No new records of connectwise#tickets for tenant acme, went on")]
    [InlineData("12:00 - No new records of connectwise#tickets for tenant acme (0.2 s)")]
    [InlineData("No new records of connectwise#tickets for tenant acme-2; No new records of connectwise#tickets for tenant acme")]
    public void Is_found_in(string text) => OneRun(Start(), Said("INFO", text)).Logged(Phrase).Should().BeTrue();

    [Theory]
    [InlineData("No new records of connectwise#tickets for tenant acme-2")]
    [InlineData("No new records of connectwise#tickets for tenant acmeville")]
    [InlineData("No new records of connectwise#tickets for tenant acme_eu")]
    [InlineData("No new records of connectwise#tickets for tenant acme.example")]
    [InlineData("No new records of connectwise#companies for tenant acme")]
    [InlineData("no new records of connectwise#tickets for tenant acme")]
    [InlineData("")]
    public void Is_not_found_in(string text) => OneRun(Start(), Said("INFO", text)).Logged(Phrase).Should().BeFalse();

    [Fact]
    public void Is_not_that_of_another_run()
    {
        var log = Log(Start(), End(), Report(), Start(OtherRequest), Said("INFO", Phrase, OtherRequest));

        log.Runs.Single(run => run.RequestId == Request).Logged(Phrase).Should().BeFalse();
    }
}
