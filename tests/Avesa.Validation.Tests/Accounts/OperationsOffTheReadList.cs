using System.Reflection;
using Amazon.Runtime;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Tests.Accounts;

/// <summary>Every operation of every client, found by reflection, so that a new client or operation is tested as soon as it is there.</summary>
public sealed class OperationsOffTheReadList(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>
{
    // What a client may do: its read list, in the SDK's names for it.
    internal static readonly IReadOnlyDictionary<string, string> SdkNames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GetACL"] = "GetBucketAcl",
        ["GetCORSConfiguration"] = "GetBucketCors",
        ["GetLifecycleConfiguration"] = "GetBucketLifecycleConfiguration",
        ["GetBucketNotification"] = "GetBucketNotificationConfiguration",
        ["GetObjectMetadata"] = "HeadObject",
        ["ListVersions"] = "ListObjectVersions",
    };

    public static TheoryData<string, string> Clients() => new(
        ("Backup", "backup"),
        ("CloudFormation", "cloudformation"),
        ("CloudTrail", "cloudtrail"),
        ("CloudWatch", "cloudwatch"),
        ("Config", "config"),
        ("DynamoDb", "dynamodb"),
        ("Ec2", "ec2"),
        ("EventBridge", "events"),
        ("GuardDuty", "guardduty"),
        ("Iam", "iam"),
        ("Kms", "kms"),
        ("Lambda", "lambda"),
        ("LambdaOnce", "lambda"),
        ("Logs", "logs"),
        ("Organizations", "organizations"),
        ("S3", "s3"),
        ("Scheduler", "scheduler"),
        ("SecretsManager", "secretsmanager"),
        ("SecurityHub", "securityhub"),
        ("Sns", "sns"),
        ("Sts", "sts"),
        ("Waf", "wafv2"));

    [Fact]
    public void Are_looked_for_in_every_client() =>
        typeof(AccountConnection).GetProperties()
            .Where(property => typeof(IAmazonService).IsAssignableFrom(property.PropertyType))
            .Select(property => property.Name)
            .Should().BeEquivalentTo(Clients().Select(client => client.Data.Item1));

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Are_refused_and_named_and_nothing_is_sent(string client, string service)
    {
        using var production = accounts.Open();
        await production.Identify(TestContext.Current.CancellationToken);
        var before = accounts.Emulator.Calls.Count(call => call.Service == service);
        var property = typeof(AccountConnection).GetProperty(client)!;
        var target = property.GetValue(production)!;

        foreach (var method in Operations(property.PropertyType))
        {
            var operation = method.Name[..^"Async".Length];
            operation = service == "s3" ? SdkNames.GetValueOrDefault(operation, operation) : operation;
            if (ReadOperations.Contains(service, operation))
            {
                continue;
            }

            var request = Activator.CreateInstance(method.GetParameters()[0].ParameterType);
            var invoke = () => (Task)method.Invoke(target, [request, TestContext.Current.CancellationToken])!;

            var refused = (await invoke.Should().ThrowAsync<WriteRefusedException>(method.Name)).Which;
            refused.Service.Should().Be(service);
            refused.Message.Should().StartWith($"{service}:{refused.Operation} was refused before it was sent: ");
        }

        accounts.Emulator.Calls.Count(call => call.Service == service).Should().Be(before);
    }

    [Theory]
    [InlineData("DynamoDb", 20)]
    [InlineData("Kms", 20)]
    [InlineData("S3", 40)]
    public void Are_many_in_the_official_clients(string client, int least) =>
        Operations(typeof(AccountConnection).GetProperty(client)!.PropertyType)
            .Count(method => !ReadOperations.ByService.Values.Any(reads => reads.Contains(method.Name[..^"Async".Length])))
            .Should().BeGreaterThan(least);

    [Fact]
    public void Do_not_include_anything_that_the_list_names_twice_or_misspells() =>
        ReadOperations.ByService.Values.SelectMany(operations => operations)
            .Should().OnlyContain(operation => ReadVerbs.Any(verb => operation.StartsWith(verb, StringComparison.Ordinal)));

    private static readonly string[] ReadVerbs =
        ["Get", "List", "Describe", "Head", "Lookup", "Filter", "Scan", "Query", "BatchGet", "Simulate", "AssumeRole", "CreateToken"];

    private static IEnumerable<MethodInfo> Operations(Type client) =>
        client.GetMethods()
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Where(method => method.GetParameters() is [var request, var token]
                && typeof(AmazonWebServiceRequest).IsAssignableFrom(request.ParameterType)
                && token.ParameterType == typeof(CancellationToken));
}
