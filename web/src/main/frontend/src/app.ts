import "./styles/app.css";

document.documentElement.classList.add("js");
