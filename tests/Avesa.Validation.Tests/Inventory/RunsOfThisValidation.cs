using Avesa.Validation.Inventory;
using static Avesa.Validation.Tests.Inventory.LogText;

namespace Avesa.Validation.Tests.Inventory;

public sealed class RunsOfThisValidation
{
    private static readonly string[] Lines =
    [
        Start(),
        Said("ERROR", "Tenant avesa-validation-no-such-tenant is not configured"),
        "printed without a request\n",
        End(),
        Report(),
        Start(OtherRequest),
        Said("INFO", "Ingestion completed", OtherRequest),
        End(OtherRequest),
        Report(OtherRequest),
    ];

    [Fact]
    public void Of_an_earlier_day_are_known_by_the_name_in_their_event()
    {
        var own = Log(Lines).Without(new InvokedRequests());

        own.Runs.Should().ContainSingle().Which.RequestId.Should().Be(OtherRequest);
        own.Errors.Should().BeEmpty();
        own.Lines.Should().HaveCount(4);
    }

    [Fact]
    public void Of_this_run_are_known_by_their_request()
    {
        var invoked = new InvokedRequests();
        invoked.Add("function", OtherRequest);

        Log(Lines).Without(invoked).Lines.Should().BeEmpty();
    }

    [Fact]
    public void Take_no_line_with_them_that_is_outside_of_them()
    {
        var log = Log([.. Lines, "[ERROR] OSError: in a background thread\n"]).Without(new InvokedRequests());

        log.Errors.Should().ContainSingle().Which.RequestId.Should().BeNull();
    }
}
