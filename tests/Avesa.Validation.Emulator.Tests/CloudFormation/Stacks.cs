using System.Globalization;
using System.Net;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using Stack = Avesa.Validation.Emulator.Model.Stack;

namespace Avesa.Validation.Emulator.Tests.CloudFormation;

[FromAwsDocs("https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html")]
[FromAwsDocs("https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html")]
public sealed class Stacks : IClassFixture<TwoAccounts>
{
    private readonly TwoAccounts accounts;
    private readonly AmazonCloudFormationClient cloudFormation;
    private readonly Stack pipeline;
    private readonly Stack deleted;

    public Stacks(TwoAccounts accounts)
    {
        this.accounts = accounts;
        cloudFormation = Client(TwoAccounts.SourceKey);
        for (var i = 0; i < 104; i++)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"stack-{i:D3}"), "1", -1000 - i);
        }

        pipeline = Add("pipeline", "2", -10);
        (pipeline.Status, pipeline.Updated) = ("UPDATE_COMPLETE", DateTimeOffset.UtcNow.AddDays(-1));
        pipeline.Outputs["Bucket"] = "data-storage-msp-prod";
        pipeline.Parameters["Environment"] = "prod";
        pipeline.Tags["service"] = "avesa";
        for (var i = 0; i < 105; i++)
        {
            pipeline.Resources.Add(new(string.Create(CultureInfo.InvariantCulture, $"Resource{i:D3}"), $"physical-{i}", "AWS::Lambda::Function", "CREATE_COMPLETE"));
        }

        deleted = Add("pipeline", "1", -50);
        (deleted.Status, deleted.Deleted) = ("DELETE_COMPLETE", DateTimeOffset.UtcNow.AddDays(-40));
        var forgotten = Add("pipeline", "0", -200);
        (forgotten.Status, forgotten.Deleted) = ("DELETE_COMPLETE", DateTimeOffset.UtcNow.AddDays(-91));
    }

    [Fact]
    public async Task Are_listed_a_hundred_a_page_newest_first_with_those_deleted_in_ninety_days()
    {
        var first = await List(new ListStacksRequest());
        var second = await List(new ListStacksRequest { NextToken = first.NextToken });

        first.StackSummaries.Should().HaveCount(100);
        second.NextToken.Should().BeNull();
        var all = first.StackSummaries.Concat(second.StackSummaries).ToList();
        all.Should().HaveCount(106);
        all[0].StackId.Should().Be(pipeline.Id);
        all[0].StackStatus.Should().Be(StackStatus.UPDATE_COMPLETE);
        all[1].StackId.Should().Be(deleted.Id);
        all[1].DeletionTime.Should().NotBeNull();
        all.Should().OnlyHaveUniqueItems(stack => stack.StackId);
    }

    [Fact]
    public async Task Are_narrowed_by_status()
    {
        var page = await List(new ListStacksRequest { StackStatusFilter = ["UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE"] });
        var wrong = () => List(new ListStacksRequest { StackStatusFilter = ["DONE"] });

        page.StackSummaries.Should().ContainSingle().Which.StackName.Should().Be("pipeline");
        (await wrong.Should().ThrowAsync<AmazonCloudFormationException>()).Which.ErrorCode.Should().Be("ValidationError");
    }

    [Fact]
    public async Task Are_described_by_name_or_id_whole()
    {
        var byName = (await Describe("pipeline")).Stacks.Should().ContainSingle().Subject;
        var byId = (await Describe(pipeline.Id)).Stacks.Should().ContainSingle().Subject;

        byName.StackId.Should().Be(pipeline.Id).And.Be(byId.StackId);
        byName.Outputs.Should().ContainSingle().Which.OutputValue.Should().Be("data-storage-msp-prod");
        byName.Parameters.Should().ContainSingle().Which.ParameterKey.Should().Be("Environment");
        byName.Tags.Should().ContainSingle().Which.Value.Should().Be("avesa");
        byName.LastUpdatedTime.Should().BeCloseTo(pipeline.Updated!.Value.UtcDateTime, TimeSpan.FromMilliseconds(2));
        byName.DriftInformation.StackDriftStatus.Should().Be(StackDriftStatus.NOT_CHECKED);
        byName.EnableTerminationProtection.Should().BeFalse();
    }

    [Fact]
    public async Task Tell_what_was_seen_of_their_drift_and_when()
    {
        var looked = new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);
        (pipeline.DriftStatus, pipeline.DriftChecked) = ("DRIFTED", looked);

        var drift = (await Describe("pipeline")).Stacks[0].DriftInformation;
        (pipeline.DriftStatus, pipeline.DriftChecked) = ("NOT_CHECKED", null);

        (drift.StackDriftStatus, drift.LastCheckTimestamp?.ToUniversalTime()).Should().Be((StackDriftStatus.DRIFTED, looked.UtcDateTime));
    }

    [Fact]
    public async Task Are_described_all_but_deleted_ones_when_none_is_named()
    {
        var first = await cloudFormation.DescribeStacksAsync(new DescribeStacksRequest(), TestContext.Current.CancellationToken);
        var second = await cloudFormation.DescribeStacksAsync(new DescribeStacksRequest { NextToken = first.NextToken }, TestContext.Current.CancellationToken);

        first.Stacks.Concat(second.Stacks).Should().HaveCount(105).And.NotContain(stack => stack.StackStatus == StackStatus.DELETE_COMPLETE);
    }

    [Fact]
    public async Task Are_described_by_id_alone_once_deleted()
    {
        deleted.Status.Should().Be("DELETE_COMPLETE");

        (await Describe(deleted.Id)).Stacks[0].StackStatus.Should().Be(StackStatus.DELETE_COMPLETE);
        (await Describe("pipeline")).Stacks[0].StackId.Should().NotBe(deleted.Id);
    }

    [Fact]
    public async Task Are_invalid_rather_than_not_found_when_there_are_none()
    {
        var describing = () => Describe("absent");
        var listing = () => cloudFormation.ListStackResourcesAsync(new ListStackResourcesRequest { StackName = "absent" }, TestContext.Current.CancellationToken);

        var error = await describing.Should().ThrowAsync<AmazonCloudFormationException>().WithMessage("Stack with id absent does not exist");
        error.Which.ErrorCode.Should().Be("ValidationError");
        error.Which.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await listing.Should().ThrowAsync<AmazonCloudFormationException>().WithMessage("Stack with id absent does not exist");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html")]
    public async Task List_all_their_resources()
    {
        var first = await cloudFormation.ListStackResourcesAsync(new ListStackResourcesRequest { StackName = "pipeline" }, TestContext.Current.CancellationToken);
        var second = await cloudFormation.ListStackResourcesAsync(
            new ListStackResourcesRequest { StackName = "pipeline", NextToken = first.NextToken }, TestContext.Current.CancellationToken);

        first.StackResourceSummaries.Should().HaveCount(100);
        second.StackResourceSummaries.Should().HaveCount(5);
        first.StackResourceSummaries[0].Should().BeEquivalentTo(new { LogicalResourceId = "Resource000", PhysicalResourceId = "physical-0", ResourceType = "AWS::Lambda::Function" });
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html")]
    public async Task Describe_their_first_hundred_resources_or_the_one_that_is_named()
    {
        var all = await Resources(new DescribeStackResourcesRequest { StackName = "pipeline" });
        var one = await Resources(new DescribeStackResourcesRequest { StackName = "pipeline", LogicalResourceId = "Resource104" });
        var byPhysical = await Resources(new DescribeStackResourcesRequest { PhysicalResourceId = "physical-3", LogicalResourceId = "Resource003" });
        var missing = () => Resources(new DescribeStackResourcesRequest { PhysicalResourceId = "nothing" });

        all.Should().HaveCount(100);
        one.Should().ContainSingle().Which.PhysicalResourceId.Should().Be("physical-104");
        byPhysical.Should().ContainSingle().Which.StackName.Should().Be("pipeline");
        await missing.Should().ThrowAsync<AmazonCloudFormationException>().WithMessage("Stack for nothing does not exist");
    }

    [Fact]
    public async Task Are_refused_for_a_token_that_was_never_issued()
    {
        var listing = () => List(new ListStacksRequest { NextToken = "made-up" });

        (await listing.Should().ThrowAsync<AmazonCloudFormationException>()).Which.ErrorCode.Should().Be("ValidationError");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudformation.html")]
    public async Task Are_shown_only_to_who_may_see_them()
    {
        using var limited = Client(accounts.Source.AddUser("one-stack", """{"Effect":"Allow","Action":"cloudformation:*","Resource":"arn:aws:cloudformation:us-east-1:123456789012:stack/pipeline/*"}"""));
        using var production = Client(TwoAccounts.ProductionKey);

        var seen = await limited.DescribeStacksAsync(new DescribeStacksRequest { StackName = "pipeline" }, TestContext.Current.CancellationToken);
        var listing = () => limited.ListStacksAsync(new ListStacksRequest(), TestContext.Current.CancellationToken);
        var others = () => production.DescribeStacksAsync(new DescribeStacksRequest { StackName = pipeline.Id }, TestContext.Current.CancellationToken);

        seen.Stacks.Should().HaveCount(1);
        (await listing.Should().ThrowAsync<AmazonCloudFormationException>()).Which.ErrorCode.Should().Be("AccessDenied");
        (await others.Should().ThrowAsync<AmazonCloudFormationException>()).Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private AmazonCloudFormationClient Client(AWSCredentials key) => new(key, accounts.Config<AmazonCloudFormationConfig>());

    private Stack Add(string name, string id, int days)
    {
        var stack = new Stack
        {
            Name = name,
            Id = accounts.Source.ArnOf("cloudformation", $"stack/{name}/{id}"),
            Created = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddDays(days),
        };
        accounts.Source.Stacks[stack.Id] = stack;
        return stack;
    }

    private Task<ListStacksResponse> List(ListStacksRequest request) => cloudFormation.ListStacksAsync(request, TestContext.Current.CancellationToken);

    private Task<DescribeStacksResponse> Describe(string name) =>
        cloudFormation.DescribeStacksAsync(new DescribeStacksRequest { StackName = name }, TestContext.Current.CancellationToken);

    private async Task<List<StackResource>> Resources(DescribeStackResourcesRequest request) =>
        (await cloudFormation.DescribeStackResourcesAsync(request, TestContext.Current.CancellationToken)).StackResources;
}
