using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Services;

namespace Avesa.Validation.Emulator.Tests.Botocore;

/// <summary>
/// Every operation of the emulator, called by AWS's own client library, which parses each answer and error by its own model of the service; what it
/// would pass over, such as a member that AWS does not have, is looked for beside it.
/// </summary>
public sealed class EveryAnswer(Judge judge) : IClassFixture<Judge>
{
    // Where botocore's name of a service is not the one that signatures are scoped to.
    private static readonly IReadOnlyDictionary<string, string> SigningNames = new Dictionary<string, string> { ["cloudwatch"] = "monitoring" };

    // Operations that take nothing that could be wrong, and of which the estate's caller can be denied or not.
    private static readonly string[] CannotBeWrong = ["GetAccountPasswordPolicy", "GetAccountSummary", "GetAccountSettings", "DescribeOrganization", "GetCallerIdentity"];

    // Answered by an error alone, since nothing here has what they ask for; or last, when all else is done.
    private static readonly string[] OnlyErrors = ["GetBucketCors", "GetBucketReplication", "GetBucketWebsite", "GetObjectLockConfiguration", "DeleteBucket"];

    public static TheoryData<string, string> Operations() =>
    [
        .. from service in Judge.Services
           from operation in Judge.CasesOf(service)["operations"]!.AsObject()
           select new TheoryDataRow<string, string>(service, operation.Key),
    ];

    [Fact]
    public void Of_every_operation_is_asked_for_and_every_one_with_an_error()
    {
        var asked = Judge.Services.ToDictionary(
            service => SigningNames.GetValueOrDefault(service, service),
            service => Judge.CasesOf(service)["operations"]!.AsObject().Select(operation => operation.Key).ToList());

        asked.Keys.Should().BeEquivalentTo(ServiceCatalogue.All().Keys);
        foreach (var (name, service) in ServiceCatalogue.All())
        {
            asked[name].Should().BeEquivalentTo(service.Operations, name);
        }

        Cases().Where(cases => Count(cases.Value, "errors") == 0).Select(cases => cases.Key).Should().BeEquivalentTo(CannotBeWrong);
        Cases().Where(cases => Count(cases.Value, "answers") == 0).Select(cases => cases.Key).Should().BeEquivalentTo(OnlyErrors);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Is_what_its_model_says(string service, string operation)
    {
        var verdicts = judge.Of(service, operation);

        verdicts.Should().NotBeEmpty();
        string.Join('\n', verdicts.SelectMany(verdict => verdict["problems"]!.AsArray().Select(problem => $"{verdict["case"]} ({verdict["protocol"]}): {problem}"))).Should().BeEmpty();
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Cases() => Judge.Services.SelectMany(service => Judge.CasesOf(service)["operations"]!.AsObject());

    private static int Count(JsonNode? cases, string kind) => cases![kind] switch { JsonArray list => list.Count, JsonObject map => map.Count, _ => 0 };
}
