using System.Text.Json;
using System.Text.RegularExpressions;
using Avesa.Validation.Permissions;
using Avesa.Validation.Reports;
using Avesa.Validation.Tests.Permissions;
using YamlDotNet.RepresentationModel;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>What the healthy run needed, and the role that the repository offers for it.</summary>
public sealed partial class HealthyEmbeddedWorld
{
    private JsonElement Policies => JsonElement.Parse(File.ReadAllText(Path.Combine(healthy.Run.Output.FullName, PolicyReport.Name)));

    [Fact]
    public void Needs_no_permission_but_to_read_to_start_the_functions_and_to_assume_roles() =>
        Statements(Policies).SelectMany(statement => Texts(statement, "Action")).Distinct().Where(action => !OnlyReads().IsMatch(action))
            .Should().BeEquivalentTo("lambda:InvokeFunction", "sts:AssumeRole");

    [Fact]
    public void Needs_policies_of_the_size_and_number_that_IAM_takes()
    {
        var policies = Policies.EnumerateObject().SelectMany(account => account.Value.GetProperty("policies").EnumerateObject()).ToList();

        policies.Should().HaveCount(8).And.OnlyContain(policy => JsonSerializer.Serialize(policy.Value).Length <= ReaderPolicy.Longest);
    }

    [Fact]
    public void Needs_data_and_values_and_functions_by_name_only() => Statements(Policies)
        .Where(statement => Texts(statement, "Action").Any(action => Opens().IsMatch(action)))
        .SelectMany(statement => Texts(statement, "Resource"))
        .Should().NotBeEmpty().And.OnlyContain(arn => NamedThing().IsMatch(arn));

    [Fact]
    public void Needs_the_role_that_the_repository_offers()
    {
        var made = ReaderRoles.Template(Policies);
        var copy = Path.Combine(AppContext.BaseDirectory, "reader-roles.yaml");
        File.WriteAllText(copy, made);

        File.ReadAllText(Repository.At(ReaderRoles.Path)).ReplaceLineEndings("\n").Should().Be(made, "the template is made from policy.json: cp {0} {1}", copy, string.Join('/', ReaderRoles.Path));
    }

    // Read as CloudFormation reads it, with its parameters' defaults.
    [Fact]
    public void Needs_what_the_template_allows_by_itself()
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(File.ReadAllText(Repository.At(ReaderRoles.Path)));
        yaml.Load(reader);
        var template = (YamlMappingNode)yaml.Documents.Single().RootNode;
        var defaults = ((YamlMappingNode)template["Parameters"]).ToDictionary(parameter => $"{parameter.Key}", parameter => $"{parameter.Value["Default"]}");

        var allowed = ((YamlMappingNode)template["Resources"]).Where(resource => $"{resource.Value["Type"]}" == "AWS::IAM::ManagedPolicy")
            .SelectMany(policy => ((YamlSequenceNode)policy.Value["Properties"]["PolicyDocument"]["Statement"]).Select(statement => Normal(
                $"{policy.Key}",
                ((YamlSequenceNode)statement["Action"]).Select(action => $"{action}"),
                ((YamlSequenceNode)statement["Resource"]).Select(arn => defaults.Aggregate($"{arn}", (text, one) => text.Replace($"${{{one.Key}}}", one.Value, StringComparison.Ordinal))))));

        allowed.Should().BeEquivalentTo(Policies.EnumerateObject().SelectMany(account => account.Value.GetProperty("policies").EnumerateObject(), (account, policy) => (Account: account.Name, Policy: policy))
            .SelectMany(one => one.Policy.Value.GetProperty("Statement").EnumerateArray().Select(statement => Normal(ReaderRoles.LogicalId(one.Account, one.Policy.Name), Texts(statement, "Action"), Texts(statement, "Resource")))));
    }

    private static string Normal(string policy, IEnumerable<string> actions, IEnumerable<string> arns) => $"{policy}: {string.Join(' ', actions.Order(StringComparer.Ordinal))} on {string.Join(' ', arns.Order(StringComparer.Ordinal))}";

    private static IEnumerable<JsonElement> Statements(JsonElement policies) => policies.EnumerateObject()
        .SelectMany(account => account.Value.GetProperty("policies").EnumerateObject())
        .SelectMany(policy => policy.Value.GetProperty("Statement").EnumerateArray());

    private static IEnumerable<string> Texts(JsonElement statement, string member) => statement.GetProperty(member).EnumerateArray().Select(text => text.GetString()!);

    [GeneratedRegex("^[a-z0-9]+:(Get|List|Describe|Scan$|LookupEvents$|FilterLogEvents$|Simulate|BatchGetItem$)")]
    private static partial Regex OnlyReads();

    [GeneratedRegex("^(dynamodb:(Scan|Query|GetItem|BatchGetItem)|s3:(GetObject|ListBucket)$|secretsmanager:GetSecretValue|logs:(Filter|GetLog)|lambda:Invoke|sts:)")]
    private static partial Regex Opens();

    [GeneratedRegex(@"^arn:aws:(dynamodb:us-east-1:\d{12}:table/\w[\w-]*|s3:::data-storage-msp(-prod)?(/\*)?|secretsmanager:us-east-1:\d{12}:secret:tenant/\*/prod-\?{6}|logs:us-east-1:\d{12}:log-group:/aws/lambda/[\w-]+:\*|lambda:us-east-1:\d{12}:function:[\w-]+|iam::\d{12}:role/[\w-]+)$")]
    private static partial Regex NamedThing();
}
