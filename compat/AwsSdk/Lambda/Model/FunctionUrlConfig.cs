namespace Amazon.Lambda.Model;

public class FunctionUrlConfig
{
    public string FunctionUrl { get; set; }

    public string FunctionArn { get; set; }

    public string CreationTime { get; set; }

    public string LastModifiedTime { get; set; }

    public Cors Cors { get; set; }

    public FunctionUrlAuthType AuthType { get; set; }

    public InvokeMode InvokeMode { get; set; }
}
