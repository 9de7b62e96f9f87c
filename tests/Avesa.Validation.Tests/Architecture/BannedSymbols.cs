using System.Text.RegularExpressions;
using Amazon.DynamoDBv2;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;

namespace Avesa.Validation.Tests.Architecture;

/// <summary>The list of what the library may not name, beside the SDK's packages as they are.</summary>
public sealed partial class BannedSymbols
{
    private static readonly Type[] Clients = [typeof(IAmazonDynamoDB), typeof(IAmazonKeyManagementService), typeof(IAmazonS3), typeof(IAmazonSecurityTokenService)];

    private static readonly HashSet<string> Listed =
        [.. File.ReadLines(Repository.At("src", "Avesa.Validation", "BannedSymbols.txt")).Select(line => line.Split(';')[0]).Where(line => line.Contains(':', StringComparison.Ordinal) && !line.StartsWith("//", StringComparison.Ordinal))];

    [Fact]
    public void Are_every_request_of_the_SDK_that_does_not_only_read() => Clients
        .SelectMany(client => client.Assembly.GetExportedTypes())
        .Where(type => type.IsAssignableTo(typeof(AmazonWebServiceRequest)) && type.Namespace!.EndsWith(".Model", StringComparison.Ordinal) && !Reads().IsMatch(type.Name))
        .Select(type => $"T:{type.FullName}")
        .Except(Listed)
        .Should().BeEmpty("the read-only promise is kept by the compiler first: add these to BannedSymbols.txt");

    [Fact]
    public void Are_every_shorthand_that_does_without_a_request() => Clients
        .SelectMany(client => client.GetMethods())
        .Where(method => !method.IsSpecialName && !Reads().IsMatch(method.Name) && !method.GetParameters().Any(parameter => parameter.ParameterType.Name.EndsWith("Request", StringComparison.Ordinal)))
        .Select(DocumentationId.Of)
        .Except(Listed)
        .Should().BeEmpty("the read-only promise is kept by the compiler first: add these to BannedSymbols.txt");

    [Fact]
    public void All_exist()
    {
        var methods = Clients.SelectMany(client => client.GetMethods()).Concat(typeof(Thread).GetMethods()).Concat(typeof(Task).GetMethods()).Select(DocumentationId.Of);
        var types = Clients.SelectMany(client => client.Assembly.GetExportedTypes()).Append(typeof(System.Diagnostics.Stopwatch)).ToList();
        var clocks = new[] { typeof(DateTime), typeof(DateTimeOffset) }.SelectMany(type => type.GetProperties().Select(property => $"P:{type.FullName}.{property.Name}"));

        Listed.Except(methods).Except(clocks).Except(types.Select(type => $"T:{type.FullName}")).Except(types.Select(type => $"N:{type.Namespace}"))
            .Should().BeEmpty("a misspelt line bans nothing");
    }

    [GeneratedRegex("^(Get|List|Describe|Head|Query|Scan|Select|BatchGet|TransactGet|Verify|Decode|Determine|AssumeRole(?!t))")]
    private static partial Regex Reads();
}
