namespace Amazon.Lambda.Model;

public class OnSuccess
{
    public string Destination { get; set; }
}
