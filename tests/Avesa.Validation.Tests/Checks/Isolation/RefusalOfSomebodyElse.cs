using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Isolation;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Tests.Checks.Isolation;

/// <summary>A refusal that does not come from AWS, or of which too little has come to tell, says nothing of production's consent.</summary>
public sealed class RefusalOfSomebodyElse
{
    private static readonly Dictionary<string, IMigrationCheck> Checks = new()
    {
        ["objects"] = new SourceIsRefusedObjects(TwinEstates.Planned.Bucket),
        ["item"] = new SourceIsRefusedItem(TwinEstates.Planned.Tables[0]),
        ["secret"] = new SourceIsRefusedSecret(TwinEstates.Planned.Secrets),
        ["invocation"] = new SourceIsRefusedInvocation(TwinEstates.Function),
    };

    [Theory]
    [InlineData("objects", "ListObjectsV2")]
    [InlineData("objects", "GetObject")]
    [InlineData("item", "GetItem")]
    [InlineData("secret", "GetSecretValue")]
    [InlineData("invocation", "Invoke")]
    public async Task Proves_nothing_as_a_page_of_a_filter(string probe, string operation)
    {
        await using var migration = await TwinEstates.Arranged((call, answer) =>
        {
            if (call.Operation == operation && IsRefusal(answer))
            {
                (answer.Status, answer.ContentType, answer.Body) = (403, "text/html", "<html><body>Blocked by policy.</body></html>"u8.ToArray());
            }
        });

        (await migration.OfBoth(Checks[probe])).ShouldBeUnproven("the attempt failed without an authorisation error");
    }

    [Theory]
    [InlineData("item", "GetItem")]
    [InlineData("secret", "GetSecretValue")]
    [InlineData("invocation", "Invoke")]
    public async Task Proves_nothing_as_half_an_error(string probe, string operation)
    {
        await using var migration = await TwinEstates.Arranged((call, answer) =>
        {
            if (call.Operation == operation && IsRefusal(answer))
            {
                (answer.Status, answer.Body) = (403, answer.Body[..(answer.Body.Length / 2)]);
            }
        });

        (await migration.OfBoth(Checks[probe])).ShouldBeUnproven("broke off or is not what AWS's protocol says");
    }

    private static bool IsRefusal(LeavingAnswer answer) => answer.Status is 400 or 403;
}
