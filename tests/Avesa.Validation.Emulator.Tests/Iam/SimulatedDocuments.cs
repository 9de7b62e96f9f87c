using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using static Avesa.Validation.Emulator.Tests.Iam.IamOf;
using static Avesa.Validation.Emulator.Tests.Iam.SimulationOf;

namespace Avesa.Validation.Emulator.Tests.Iam;

/// <summary>Where AWS's answers are known to differ from the documentation, the answers are expected.</summary>
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html")]
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html")]
public sealed class SimulatedDocuments(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private const string Read = "s3:GetObject";
    private const string Asks = ",\"Condition\":{\"StringEquals\":{\"stack:key\":\"yes\"}}";
    private readonly AmazonIdentityManagementServiceClient iam = accounts.Iam();

    [Fact]
    public async Task On_no_resource_in_particular_have_no_resource_specific_results()
    {
        var result = await iam.Simulate([Document("Allow", Read)]);

        (result.EvalActionName, result.EvalResourceName, result.EvalDecision.Value).Should().Be((Read, "*", "allowed"));
        result.MatchedStatements.Told().Should().Equal("PolicyInputList.1 IAM Policy 1:38-1:95");
        result.ResourceSpecificResults.Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task On_several_resources_tell_of_each_and_the_worst_at_the_head()
    {
        var result = await iam.Simulate([Document("Allow", Read, A)], [A, B]);

        (result.EvalResourceName, result.EvalDecision.Value).Should().Be(("arn:aws:s3:::${BucketName}/${KeyName}", "implicitDeny"));
        result.MatchedStatements.Should().ContainSingle();
        result.ResourceSpecificResults.Select(specific => (specific.EvalResourceName, specific.EvalResourceDecision.Value))
            .Should().Equal((A, "allowed"), (B, "implicitDeny"));
    }

    [Fact]
    public async Task On_one_resource_tell_it_twice()
    {
        var result = await iam.Simulate([Document("Allow", Read)], [A]);

        result.EvalResourceName.Should().Be(A);
        result.ResourceSpecificResults.Should().ContainSingle().Which.MatchedStatements.Should().ContainSingle();
    }

    [Fact]
    public async Task Show_a_later_statement_from_the_end_of_the_one_before()
    {
        const string two = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Sid":"Allow"},{"Effect":"Deny","Action":"s3:GetObject","Resource":"*","Sid":"Deny"}]}""";

        var result = await iam.Simulate([two]);

        result.EvalDecision.Value.Should().Be("explicitDeny");
        result.MatchedStatements.Told().Should().Equal("PolicyInputList.1 IAM Policy 1:109-1:179");
    }

    [Fact]
    public async Task Tell_missing_keys_of_every_policy_but_only_after_an_implicit_deny()
    {
        var denied = await iam.Simulate([Document("Allow", Read, more: Asks), Document("Allow", "s3:PutObject", "arn:aws:s3:::stack/${aws:username}")], [A]);
        var allowed = await iam.Simulate([Document("Allow", Read), Document("Deny", Read, more: Asks)], [A]);
        var forbidden = await iam.Simulate([Document("Deny", Read), Document("Allow", Read, more: Asks)], [A]);

        (denied.EvalDecision.Value, allowed.EvalDecision.Value, forbidden.EvalDecision.Value).Should().Be(("implicitDeny", "allowed", "explicitDeny"));
        denied.MissingContextValues.Should().Equal("aws:username", "stack:key");
        denied.ResourceSpecificResults.Should().ContainSingle().Which.MissingContextValues.Should().Equal("aws:username", "stack:key");
        allowed.MissingContextValues.Should().BeNullOrEmpty();
        forbidden.MissingContextValues.Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task Take_context_entries()
    {
        var result = await iam.Simulate([Document("Allow", Read, more: Asks)], also: request =>
            request.ContextEntries = [new ContextEntry { ContextKeyName = "Stack:Key", ContextKeyType = ContextKeyTypeEnum.String, ContextKeyValues = ["yes"] }]);

        result.EvalDecision.Value.Should().Be("allowed");
    }

    [Theory]
    [InlineData("numeric", new[] { "abc" }, "Invalid context value for key k: expected numeric format.")]
    [InlineData("date", new[] { "tomorrow" }, "Invalid context value for key k: expected DateTime format.")]
    [InlineData("ip", new[] { "999.0.0.1" }, "Invalid context value for key k: expected IP address.")]
    [InlineData("binary", new[] { "!base64" }, "Invalid context value for key k: expected base-64 encoded binary format.")]
    [InlineData("string", new[] { "a", "b" }, "Context key string expected a single value, but received 2.")]
    public async Task Refuse_entries_that_do_not_fit_their_type(string type, string[] values, string message)
    {
        var asking = () => iam.Simulate([], also: request =>
            request.ContextEntries = [new ContextEntry { ContextKeyName = "k", ContextKeyType = ContextKeyTypeEnum.FindValue(type), ContextKeyValues = [.. values] }]);

        await asking.Should().ThrowAsync<InvalidInputException>().WithMessage(message);
    }

    [Theory]
    [InlineData("Allow", Read, "allowed", true, "PolicyInputList.1 IAM Policy 1:38-1:95")]
    [InlineData("Allow", "s3:PutObject", "implicitDeny", false, "")]
    [InlineData("Deny", Read, "explicitDeny", false, "PermissionsBoundaryPolicyInputList.1 Permissions Boundary Policy 1:38-1:94")]
    public async Task Are_bounded(string effect, string action, string decision, bool within, string matched)
    {
        var result = await iam.Simulate([Document("Allow", Read)], [A, B], request => request.PermissionsBoundaryPolicyInputList = [Document(effect, action)]);

        result.EvalDecision.Value.Should().Be(decision);
        result.PermissionsBoundaryDecisionDetail.AllowedByPermissionsBoundary.Should().Be(within);
        string.Join(';', result.MatchedStatements.Told()).Should().Be(matched);
        result.ResourceSpecificResults.Should().HaveCount(2).And.OnlyContain(specific => specific.PermissionsBoundaryDecisionDetail.AllowedByPermissionsBoundary == within);
    }

    [Fact]
    public async Task Permit_nothing_on_a_resource_that_the_action_cannot_have()
    {
        foreach (var resource in new[] { "arn:aws:iam::987654321098:user/x", "arn:aws:s3:::stack" })
        {
            (await iam.Simulate([Document("Allow", "*")], [resource])).EvalDecision.Value.Should().Be("implicitDeny");
        }
    }

    [Fact]
    public async Task Take_a_resource_policy_for_a_user()
    {
        void WithPolicy(SimulateCustomPolicyRequest request)
        {
            request.CallerArn = "arn:aws:iam::987654321098:user/x";
            request.ResourcePolicy = Document("Allow", Read, "arn:aws:s3:::stack/*", ",\"Principal\":{\"AWS\":\"arn:aws:iam::987654321098:user/x\"}");
        }

        var same = await iam.Simulate([], [A], WithPolicy);
        var cross = await iam.Simulate([], [A], request =>
        {
            WithPolicy(request);
            request.ResourceOwner = "arn:aws:iam::123456789012:root";
        });

        same.EvalDecision.Value.Should().Be("allowed");
        same.MatchedStatements.Should().ContainSingle().Which.SourcePolicyType.Value.Should().Be("Resource Policy");
        cross.EvalDecision.Value.Should().Be("implicitDeny");
        cross.EvalDecisionDetails.Should().Equal(new Dictionary<string, string> { ["IAM Policy"] = "implicitDeny", ["Resource Policy"] = "allowed" });
    }

    [Fact]
    public async Task Come_in_pages_of_actions()
    {
        var request = new SimulateCustomPolicyRequest { PolicyInputList = [Document("Allow", Read)], ActionNames = ["s3:PutObject", Read, "s3:PutObject"], MaxItems = 2 };

        var first = await iam.SimulateCustomPolicyAsync(request, TestContext.Current.CancellationToken);
        request.Marker = first.Marker;
        var second = await iam.SimulateCustomPolicyAsync(request, TestContext.Current.CancellationToken);

        first.IsTruncated.Should().BeTrue();
        first.EvaluationResults.Concat(second.EvaluationResults).Select(result => result.EvalActionName).Should().Equal("s3:PutObject", Read, "s3:PutObject");
        second.IsTruncated.Should().BeFalse();
    }

    public static TheoryData<Action<SimulateCustomPolicyRequest>, string> Mistakes { get; } = new()
    {
        { request => request.ActionNames = ["GetObject"], "The action is invalid since it is missing names" },
        { request => request.ResourceArns = ["not-an-arn"], "ResourceNames are not in a valid ARN format: not-an-arn." },
        { request => request.PolicyInputList = ["{"], "Policy input list item 1 has invalid content" },
        { request => request.PermissionsBoundaryPolicyInputList = [Document("Allow", "*"), Document("Allow", "*")], "The list of Permissions Boundary policies cannot exceed 1 items." },
        { request => request.Marker = "invented", "Invalid marker for pagination." },
        { request => request.ResourceOwner = "not-an-arn", "'not-an-arn' is not a valid as a Resource Owner." },
        { request => request.ResourcePolicy = Document("Allow", "*"), "Invalid caller - Caller cannot be null or empty." },
        { request => (request.ResourcePolicy, request.CallerArn) = (Document("Allow", "*"), "arn:aws:iam::987654321098:role/x"), "Invalid caller - Caller must be an IAM user in this context." },
        { request => (request.ResourcePolicy, request.CallerArn) = (Document("Allow", "*"), "arn:aws:iam::987654321098:user/x"), "Invalid Entity Arn: \\* does not clearly define entity type and name." },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public async Task Are_refused_for_wrong_input(Action<SimulateCustomPolicyRequest> mistake, string message)
    {
        var asking = () => iam.Simulate([Document("Allow", "*")], also: mistake);

        await asking.Should().ThrowAsync<InvalidInputException>().Where(error => System.Text.RegularExpressions.Regex.IsMatch(error.Message, $"^{message}$"));
    }
}
