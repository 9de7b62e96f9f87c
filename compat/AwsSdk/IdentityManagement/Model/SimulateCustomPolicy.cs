using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html">SimulateCustomPolicy</see>.
/// </summary>
[Throws(typeof(InvalidInputException), typeof(PolicyEvaluationException))]
public class SimulateCustomPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public List<string> PolicyInputList { get; set; }

    public List<string> PermissionsBoundaryPolicyInputList { get; set; }

    public List<string> ActionNames { get; set; }

    public List<string> ResourceArns { get; set; }

    public string ResourcePolicy { get; set; }

    public string ResourceOwner { get; set; }

    public string CallerArn { get; set; }

    public List<ContextEntry> ContextEntries { get; set; }

    public string ResourceHandlingOption { get; set; }

    public int? MaxItems { get; set; }

    public string Marker { get; set; }
}

public class SimulateCustomPolicyResponse : AmazonWebServiceResponse
{
    public List<EvaluationResult> EvaluationResults { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface ISimulateCustomPolicyPaginator
{
    IPaginatedEnumerable<SimulateCustomPolicyResponse> Responses { get; }

    IPaginatedEnumerable<EvaluationResult> EvaluationResults { get; }
}

internal sealed class SimulateCustomPolicyPaginator(IAmazonIdentityManagementService client, SimulateCustomPolicyRequest request)
    : Paginator<SimulateCustomPolicyRequest, SimulateCustomPolicyResponse>(
        request, client.SimulateCustomPolicyAsync, response => response.Marker),
        ISimulateCustomPolicyPaginator
{
    public IPaginatedEnumerable<EvaluationResult> EvaluationResults => Each(response => response.EvaluationResults);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(SimulateCustomPolicyResponse response, string token) => response.IsTruncated == true;
}
