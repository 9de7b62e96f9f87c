using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html")]
[Collection(nameof(Moto))]
public sealed class StacksInMoto(Moto moto) : IDisposable
{
    private const string Pipeline = "ConnectWiseDataPipeline-prod";
    private readonly AmazonCloudFormationClient stacks = new(AwsStub.Credentials, moto.Config<AmazonCloudFormationConfig>());

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => stacks.Dispose();

    [Fact]
    public async Task Are_listed_with_their_status()
    {
        var summary = (await stacks.Paginators.ListStacks(new ListStacksRequest { StackStatusFilter = ["CREATE_COMPLETE"] })
            .StackSummaries.ToListAsync(Cancelled)).Single();

        summary.StackName.Should().Be(Pipeline);
        summary.StackStatus.Should().Be(StackStatus.CREATE_COMPLETE);
        summary.CreationTime!.Value.Kind.Should().Be(DateTimeKind.Utc);
        summary.DeletionTime.Should().BeNull();
    }

    [Fact]
    public async Task Are_described_with_outputs_and_tags()
    {
        var stack = (await stacks.DescribeStacksAsync(new DescribeStacksRequest { StackName = Pipeline }, Cancelled)).Stacks.Single();

        stack.StackStatus.Should().Be(StackStatus.CREATE_COMPLETE);
        stack.Outputs.Single().OutputValue.Should().Be("from-stack");
        stack.Tags.Single().Key.Should().Be("environment");
        stack.Parameters.Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task Have_resources()
    {
        var described = (await stacks.DescribeStackResourcesAsync(new DescribeStackResourcesRequest { StackName = Pipeline }, Cancelled))
            .StackResources.Single();
        var listed = (await stacks.Paginators.ListStackResources(new ListStackResourcesRequest { StackName = Pipeline })
            .StackResourceSummaries.ToListAsync(Cancelled)).Single();

        described.ResourceType.Should().Be("AWS::SQS::Queue");
        described.LogicalResourceId.Should().Be("Queue");
        listed.PhysicalResourceId.Should().Be(described.PhysicalResourceId);
        listed.ResourceStatus.Should().Be(ResourceStatus.CREATE_COMPLETE);
    }

    [Fact]
    public async Task That_are_not_there_are_a_validation_error()
    {
        var call = () => stacks.DescribeStacksAsync(new DescribeStacksRequest { StackName = "nobody" });

        (await call.Should().ThrowExactlyAsync<AmazonCloudFormationException>()).Which.ErrorCode.Should().Be("ValidationError");
    }
}
